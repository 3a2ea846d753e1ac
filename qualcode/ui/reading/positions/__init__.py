"""Where things lie in a document: no widgets here.

``page`` is one document as the desk shows it, ``intervals`` which codings lie where, ``lanes`` which of them stand
side by side, ``place`` which words are at the top, ``stretch`` where two texts differ.
"""
