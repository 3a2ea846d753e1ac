"""Condensing a code: its meaning units in one column, what they come to in the other, and the condensate beside.

``view`` puts it together; ``unit_model`` and ``unit_table`` are the two columns, ``condensate`` the text in the
first person that they end in.
"""
