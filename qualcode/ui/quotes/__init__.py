"""The room of the quotes: a filter at the left, quotes as cards, and their way into findings and files.

``arrangement`` finds, groups and sorts (without Qt), ``listing`` makes rows of it, ``affected`` says what an edit
means for it. ``bar`` stands above the cards, ``names`` has its words, ``exports`` are the ways out; ``room`` puts
it together with ``filtering.panel``. ``plan`` is what the window knows of the room before it is built.
"""
