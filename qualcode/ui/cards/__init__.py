"""Quotes as cards in a long list, shared by the rooms of the quotes and of the findings.

``face`` says what a card tells, ``rows`` and ``model`` hold the list, ``heights`` knows where each row lies without
laying all of them out, ``typeset`` and ``paint`` set and draw one row in the fonts of ``look``, ``parts`` says
which part of it lies where. ``view`` shows those that can be seen, on a ``scroller``; ``mime`` is what is dragged.
"""
