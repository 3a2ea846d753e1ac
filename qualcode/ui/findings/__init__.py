"""The room of the findings: research questions, the claims that answer them, and the quotes that carry the claims.

``outline`` is the tree at the left, ``gaps`` tells below it what is missing; ``editor`` holds a finding's claim
and concept and says what stands behind it, ``evidence`` lists its quotes and lets them be ordered, ``picker``
offers more. ``actions`` makes the edits, ``menus`` offer them, ``exports`` are the ways out; ``room`` puts it
together as ``desk`` lays it out, and ``plan`` is what the window knows of it before. ``question_editor`` and
``claim_field`` are where words are written, ``outline_model`` and ``sides`` what lists show.

``weighing`` puts quotes for and against the finding. ``about`` says which theme it is on, whether the conclusion
has it, and (``theory_table``) what theory it is held against; ``earlier_wordings`` keeps how a question was worded
before. ``pages`` puts each ``page`` of ``page_plans`` behind a tab beside the findings: ``themes_page`` with
``theme_tree``, ``theme_editor`` and the codes to tick (``theme_codes``), and ``coverage_page`` on what the findings
lack (``coverage_entries``), with ``scale_dialog`` on what words for "how many" may stand for.
"""
