"""The dialog of the report: which parts, in which order, and which quotes stand for the themes.

``part_list`` holds the parts with their ticks, ``stand_ins`` shows the quotes that stand for themes and swaps them,
``dialog`` asks for it all, and ``writing`` has the report written.
"""
