"""The views of the words.

``words_view``, ``key_words_view``, ``concordance_view`` and ``collocations_view``; ``word_figures`` counts for
them, and ``queries`` makes the query behind a number. ``cloud`` and ``cloud_pane`` are a picture of a word list,
``stop_pane`` is the stop list.
"""
