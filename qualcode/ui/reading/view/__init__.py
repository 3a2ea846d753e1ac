"""How the researcher wants to read: size, width, line height, what is dimmed.

``reading_view`` changes the look of the readers, ``table`` has its commands and keys, ``settings`` what is
remembered.
"""
