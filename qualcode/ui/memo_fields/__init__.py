"""Memos where one works, shared by the rooms that show what has memos.

``written_field`` is a field that writes itself down, ``memo_field`` one memo with its type and its quotes, and
``memos_about`` the list of memos about one thing, to be put beside that thing, and ``memo_place`` that list with
what it is about and a cross to close it. ``preview`` shows how a memo reads,
``quote_cards`` what it quotes, and ``going`` what it is about.
"""
