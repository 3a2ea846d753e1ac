"""The room of the analysis: views beside one another, each a way to see what the study says.

``plan`` and ``view_plans`` are what is known of the room and its views before they are built. ``room`` puts the
views behind their tabs (``views``); ``view`` is what each of them is, ``counted_view`` one that counts, and
``scope_bar`` says whose words and where. ``words`` has the views of the words, ``concordance`` and
``figures`` the tables that they show, and ``counting`` counts in the background. ``agreement`` compares coders and
settles what they differ about; ``query`` asks for quotes of codes in relations, ``table`` counts anything against
anything, ``sides`` puts two groups side by side, and ``found_cards`` shows the quotes behind a number. ``drawn``
has the pictures of the study, ``matrix`` the framework matrix, ``condensing`` a code's meaning units beside what
they come to. ``exports`` and ``pictures`` are the ways out.
"""
