"""The room "Svar": answers to the open questions of surveys, coded as a list, counted, and laid side by side.

- ``plan`` is what the window knows of the room before it is built
- ``room`` holds the question and the three pages; ``asking`` brings surveys in, ``import_dialog`` asks how, with
  ``column_rows``, ``labels_dialog`` and ``first_rows``
- ``answers_page`` is the list to code: ``answers_bar`` filters it, ``answers_list`` shows it by ``answers_model``
  and ``answers_delegate``, ``answer_pane`` has the current answer, ``answer_coding`` the gestures
- ``alike_dialog`` looks through answers that say nearly the same
- ``table_page`` counts codes among those who answered, by ``table_model``; ``pairs_page`` lays two questions side
  by side; ``exports`` writes them to files
"""
