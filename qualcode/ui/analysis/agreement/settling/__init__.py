"""The desk where coders settle what they differ about: a list, the words with all marks, and one key a choice.

``face`` lays the parts out and ``desk`` carries choices out; ``standing`` knows how far the settling has come.
``place_list`` is the list, ``place_filter`` which of the places are in it, ``passage`` the words with the marks
over and under them, ``choices`` the ways to settle, ``drawing`` a coding that none of the coders made, ``meaning``
the definition of the code, to be sharpened on the spot.
"""
