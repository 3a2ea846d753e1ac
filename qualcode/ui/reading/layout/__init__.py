"""How the words are set on the page.

``typesetting`` sets them as ``look`` says, ``rewriting`` changes them where they changed, and ``extents``
remembers where lines stand.
"""
