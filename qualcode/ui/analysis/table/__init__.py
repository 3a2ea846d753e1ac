"""Anything counted against anything.

``view`` counts what its ``bar`` says; ``figures`` are the numbers as they are shown, in ``grid`` by ``model``.
"""
