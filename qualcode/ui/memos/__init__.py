"""The room of the memos: all written thoughts of a study in a list, and the one that is written on.

``room`` puts the parts together, laid out by ``desk``. ``finder`` asks which memos are wanted, ``list_model`` and
``list_delegate`` show them. ``writing`` is the memo that is written on, ``page`` shows it.
``subjects`` offers what a memo can be about, ``quote_palette`` the quotes
that it can take in, and ``exports`` the ways out. ``plan`` is what the window knows of the room before
it is built.
"""
