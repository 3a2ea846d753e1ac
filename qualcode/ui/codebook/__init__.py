"""The room of the codebook: the tree at the left, what a code means at the right.

``plan`` is what the window knows of the room before it is built, with the verbs of its menus (``menu``).
``room`` puts the parts together, ``views`` are the three ways to look: tree, ``board`` and ``code_test`` (with
``code_test_list``). Beside the tree stands ``code_side``: ``summary``, ``details`` (with ``colour_button``,
``cue_words`` and ``example_picker``), ``history_pane``, or the passages that are ``similar``. ``sets`` shows one
code set alone. ``actions`` and ``several`` are the verbs; what they must know first is asked by
``delete_dialog``, ``merge_dialog``, ``place_dialog``, ``set_dialog`` and ``split_dialog``.
"""
