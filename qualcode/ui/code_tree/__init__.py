"""The codebook as a tree with colours and counts, shared by the coding desk and the codebook room.

``colours`` says which colours each code has, ``model`` offers a study's codes to a view and patches itself when
they change, ``view`` shows them, lets them be dragged and takes words that are dropped on them, ``mime`` is what
is carried while dragging.
"""
