"""From keys and gestures to verbs.

``gestures`` turns gestures into verbs of ``edits``; ``keys`` and ``table`` say which key is which. ``desk_tools``
opens the palettes and the find bar, ``turn_palette`` goes to a turn, and ``likely_codes`` looks up what may be
meant.
"""
