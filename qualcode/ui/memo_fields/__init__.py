"""Memos where one works, shared by the rooms that show what has memos.

``written_field`` is a field that writes itself down, ``going`` shows what a memo is about, ``memos_about`` is the
list of memos about one thing, to be put beside that thing.
"""
