"""The palette that a code is picked from, shared by the rooms that code.

``palette`` offers a study's codes by a few letters, ``quick_codes`` remembers those used lately and their keys,
``quick_bar`` shows which code is on which number key.
"""
