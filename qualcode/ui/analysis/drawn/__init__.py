"""Pictures of the study, drawn in a job, with their numbers as a table beside them and the quotes behind each part.

``view`` puts them together, ``bar`` asks which picture of what, ``making`` draws it off the UI thread; ``canvas``
shows it and leads from its parts to their quotes, ``numbers`` is the table, ``exports`` the ways out. The thematic
map is arranged by hand: ``board`` is where, with ``board_items`` on it, ``board_dialogs`` asks what comes on it and
``board_bar`` has its verbs.
"""
