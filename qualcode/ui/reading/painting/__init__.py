"""What is painted under and over the words, the visible part only.

Painters are given a ``scene``, which ``scenery`` makes. ``painting`` paints codings with their ``washes`` (tints
and underlines), ``turn_heads`` who speaks, and ``veil`` dims.
"""
