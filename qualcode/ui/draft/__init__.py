"""The room of the quote check: a draft of a thesis held against the interviews; the draft itself is not touched.

``items`` is what was found as one list, without Qt; ``checking`` reads and checks off the UI thread; ``detail``
lays the draft's paragraph beside the source (``marked`` sets the words), ``desk`` lays it all out, and ``room``
holds it. ``plan`` is what the window knows of the room before it is built.
"""
