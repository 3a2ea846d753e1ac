"""Quotes as cards in a long list, shared by the rooms of the quotes and of the findings.

``face`` says what a card tells, ``rows`` and ``model`` hold the list, ``heights`` knows where each row lies without
laying all of them out, ``typeset`` and ``paint`` set and draw one row, ``view`` shows those that can be seen.
"""
