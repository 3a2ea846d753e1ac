"""Small widgets that every room may use; they take plain values and know nothing of a study.

- ``parts``           the smallest: buttons, words, hairlines; ``section`` ``chips`` ``wrapping``
  ``flow_layout`` ``giving_way``
- fields              ``form`` ``filter_edit`` ``place_field`` ``typing_pause`` (when what is typed is kept)
- lists and trees     ``tables`` (the house's table) ``counted_tree`` ``counted_delegate`` ``count_list``
  ``ticked_list`` ``nested_tree`` ``nested_model``; ``outline`` for keys that move rows; ``keeping`` lets none of
  them jump; ``tabs`` over pages, ``cells`` to and from spreadsheets, ``row_paint`` for rows that draw themselves
- palettes            ``palette_list`` ``palette_rows``, on a ``floating`` sheet in a ``free_place``; ``focus``
  gives the keyboard back
- dialogs             ``ask`` ``ask_text``
- the window's own    ``rail`` ``banner`` ``busy_bar`` ``notice`` ``empty_state``
"""
