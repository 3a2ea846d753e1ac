"""The first room: make or open a project, and the four steps from texts to findings.

``room`` has the ``recent`` projects, and the ``steps`` of the open one. ``plan`` is what the window knows of the
room before it is built.
"""
