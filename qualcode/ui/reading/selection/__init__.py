"""What a gesture is about: ``selection`` says which words.

``handles`` drags the ends of a coding, ``dragging`` drops codes on words.
"""
