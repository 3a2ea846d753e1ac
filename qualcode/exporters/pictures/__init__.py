"""Pictures of a study, and the only home of matplotlib; each comes with its numbers as a table.

- ``picture``    the door: a study and a kind in, a picture with title, unit, numbers and what is behind them out
- ``drawing``    what a drawing is made of, in inches, free of any library; parts of it have keys
- ``looks``      paper, ink and colours, told apart by lightness and hatches as well as by hue
- ``page``       title, unit and notes around what is drawn; ``measure`` how wide words are
- one file per kind: ``heat`` ``stances`` ``network`` ``wall`` ``saturation`` ``areas`` ``structure`` ``thematic``
- ``numbers``    the same numbers as tables
- ``render``     a drawing as SVG or PNG, by matplotlib, which ``library`` makes ready; ``files`` writes it
"""
