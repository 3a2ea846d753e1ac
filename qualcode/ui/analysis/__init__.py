"""The room of the analysis: views beside one another, each a way to see what the study says.

``room`` puts the views behind their tabs (``views``); ``view`` is what each of them is, ``counted_view`` one that
counts, and ``scope_bar`` says whose words and where. ``words_view``, ``key_words_view``, ``concordance_*`` and
``collocations_view`` are the views of the words (``word_figures`` counts for them). ``figures*`` is the table of
numbers that they share: sorted, filtered and unfolded as lists of numbers, so that only what is seen costs
anything. ``counting`` counts in the background, ``agreement*`` compares coders and ``settling`` is the desk where
they settle what they differ about; ``queries`` makes the query behind a number, ``measures`` says what numbers
mean; ``query_*`` asks for quotes of codes in relations, ``table_*`` counts anything against anything, ``side_*``
puts two groups side by side, and ``found_cards`` shows the quotes behind a number. ``drawn`` has the pictures of
the study, ``matrix`` the framework matrix, ``condensing`` a code's meaning units beside what they come to.
``round_dialog`` asks for a new round of coding. ``cloud*`` is a picture of a word list, ``stop_pane`` the stop
list, ``exports`` and ``pictures`` are the ways out.
"""
