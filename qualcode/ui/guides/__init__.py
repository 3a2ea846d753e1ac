"""The room of the interview guides: what was asked, of whom, and what became of it.

The map, page by page:

- ``room``             the pages behind their tabs; ``page`` is what each of them is, ``plan`` what the window
  knows of the room before it is built
- ``questions_page``   guides at the left, the questions of one as a tree; ``question_card`` what hangs on one,
  ``import_dialog`` a file looked through before it becomes a guide, ``making`` guides and codes made in one click
- ``used_page``        which interviews followed which guides, and in which wave; ``used_model`` its table
- ``match_page``       interviewers' turns and the questions they put; ``match_model`` its table, ``match_rows``
  what is known of a turn, ``question_palette`` a question picked by a few letters
- ``states_page``      questions by informants, four states; ``states_model`` and ``states_table`` its table,
  ``answer_list`` the quotes behind a number
"""
