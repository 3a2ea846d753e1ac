"""The room of the search: a query, the forms it finds, its hits in their contexts, and their way to a code.

``asked`` is a question with its answer (without Qt), ``searching`` gets the one for the other; ``query_field``,
``where`` and ``forms_panel`` ask, ``hits_*`` show, ``review_*`` look through passages before they are coded,
``synonyms_*`` are the project's own words that mean the same, ``room`` puts it together. ``forms_model`` has the
rows of the forms, ``bar`` stands above the hits, ``emptiness`` says why there are none, ``coding`` codes what was
reviewed, ``exports`` are the ways out. ``plan`` is what the window knows of the room before it is built.
"""
