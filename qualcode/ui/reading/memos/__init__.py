"""Memos at the desk: ``desk`` writes and goes through them, ``table`` has their keys, ``menu`` their menus."""
