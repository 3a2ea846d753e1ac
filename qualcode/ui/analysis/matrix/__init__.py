"""The framework matrix: a table of summaries, and beside it the cell that is written on with its quotes.

``view`` puts it together and ``bar`` asks what stands down and across; ``cells`` and ``cell_model`` are the table,
``pane`` the place where one writes, with ``quotes`` to tick beside it; ``exports`` is the way out.
"""
