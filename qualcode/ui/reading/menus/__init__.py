"""The menus of the right mouse button.

``context_menu`` is that of the words, into which ``turn_menu`` and ``voice_menu`` put theirs; ``tree_menu`` is
that of the codebook beside them, ``pin_menu`` that of the number keys.
"""
