"""The numbers behind the pictures, free of any drawing: each picture is a value that can be tested and told.

- ``choice``      which picture of what: kinds, levels of codes, whose words
- ``levels``      the codes of a level: nested for lists, cut for pictures in which no code may hold another
- ``heat``        code by role; ``stances`` how each code is voiced; ``together`` which codes are used together
- ``wall``        every interview as a bar; ``saturation`` how many new codes each brings
- ``treemap``     the code tree as areas, laid out by ``squarify``
- ``structure``   concepts, themes and dimensions; ``thematic`` the map that the user arranges

A part of a picture has a key; ``behind`` returns the codings that a part counts.
"""
