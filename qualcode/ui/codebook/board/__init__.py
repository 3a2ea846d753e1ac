"""The sorting board: loose codes as cards that are dragged, or sent by a key, into groups.

``groups`` says which codes are cards and which are groups, ``model`` offers them to Qt, ``layout`` says where they
lie, ``paint`` draws them, ``view`` is one ``half`` of the board with its mouse and keys (``dropping``,
``group_palette``), ``board`` is the whole under its ``head``.
"""
