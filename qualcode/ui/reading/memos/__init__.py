"""Memos at the desk: ``desk`` writes and goes through them, ``menu`` has their keys and menus."""
