"""What marks a project file, and which schema it has: known without loading what can change it."""

APPLICATION_ID = 0x51434F44
"""``QCOD``: marks an SQLite file as a qualcode project."""

VERSION = 6
"""Number of steps in ``schema``; written to ``user_version``, so that older programs know a newer file."""
