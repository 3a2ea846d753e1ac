"""Filters for quotes, shared by the rooms that ask for some of them.

``facets`` says what a study can be filtered by and what there is to choose from (without Qt), ``options`` offers
one facet's choices as boxes to tick, ``choice`` is the button that shows what is chosen and drops the list;
``panel`` has them all, one below another.
"""
