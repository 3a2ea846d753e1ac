"""Passages like those that a code holds: looked for, shown with why, coded or dismissed by a key.

``finder`` asks for them off the UI thread, ``rows`` says what is told of each, ``model``, ``delegate`` and ``view``
are the list, ``pane`` puts it together.
"""
