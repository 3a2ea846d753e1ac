"""The window, and the only home of Qt.

``app`` builds ``Settings``, ``Jobs``, ``Workspace`` and ``MainWindow`` and passes them on; there are no
singletons. Each room of the rail is a package of its own that knows no other room: rooms meet in ``Workspace``,
which holds the open project and what the user is looking at, and turns every change into one Qt signal.
``commands`` is the one table that menus, shortcuts and the command palette are made from.

A room costs nothing until it is needed: its ``plan`` imports next to nothing and says what it is called and what
can be done in it; ``rooms`` builds it when it is first shown, or wanted by a command or by another room.

The map:

- what is seen                     ``workspace`` gives rooms their study, through ``seeing``, and hands on their
  ``wishes``; ``going`` leads to a thing of the study, ``coders`` is where coders are changed, ``history`` what
  they did
- rooms, in the order of the rail   ``start`` ``documents`` ``reading`` ``codebook`` ``people`` ``guides``
  ``quotes`` ``findings`` ``memos`` ``search`` ``analysis`` ``surveys``; ``room`` is what each of them is,
  ``page`` what stands behind a tab of one, ``room_plan`` what is known of a room before it is built, and
  ``when_asked`` holds what is made when it is asked for; ``draft`` (the quote check) and ``sharing`` (copies
  handed out and brought in, with a room of what is left to settle) are not on the rail
- what several rooms share          ``cards`` ``code_tree`` ``code_palette`` ``filtering`` ``memo_fields``
  ``attribute_fields`` ``export_button`` ``survey_lines`` ``new_findings`` (with ``findings_menu``) ``qt_units``
  ``stances`` ``table_sets``; ``widgets`` and ``theme`` know nothing of a study, nor do ``still_combo``, ``focus``
- the window                        ``main_window`` in its ``frame`` with its ``rooms``, ``window_commands``
  ``command_palette`` ``all_keys`` ``status_line`` ``help_window`` ``appearance`` ``settings``
- project files                     ``project_files`` ``new_project`` ``project_settings`` ``copies`` ``dropped``
- work beside the window            ``jobs``, of which some rest while ``hands`` move; ``word_index``, ``passages``
  and ``measuring`` keep what is slow to read in step with the study; ``reports`` writes files, ``report_dialog``
  asks for one of several parts, ``quote_example`` shows a quote as it will be
- when something goes wrong         ``errors`` ``tell_dialog``; ``guard`` and ``qt_messages`` keep Qt itself in
  hand
"""
