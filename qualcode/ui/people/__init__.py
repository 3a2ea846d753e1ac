"""The room of the informants: a table edited in place, with roles, case and attributes.

- ``table``, ``model``, ``delegate``  the table, its rows and how a cell is edited; ``columns`` reads and writes
  what stands there
- ``header_menu``  what can be done with a column
- ``cases_pane``   the tree of cases; ``person_work`` what is said of selected people, ``recognisable`` who could be
  recognised
- ``withdrawing``, ``withdraw_dialog``  an informant withdraws
- ``room``         puts it together; ``plan`` is what the window knows of it before it is built
"""
