"""The project file: one SQLite file, one process at a time, every edit durable when it returns.

Start with ``project`` (what the rest of the program holds), then ``editing`` (the one door for changes)
and ``recorder`` (how a change is seen). The map:

- the file       ``files`` (made and opened) ``connection`` ``version`` ``schema`` ``integrity``
- an edit        ``editing`` ``recorder``; ``history`` (undo, in memory) ``journal`` (who did what, without words)
- beside edits   ``originals`` ``bases`` (what copies had in common) ``drafts`` (the correction being typed);
  ``word_index`` with ``word_index_tables``, derived from the texts
- other files    ``backups`` with ``backup_files``, ``snapshots`` ``copying``; ``copies`` for coders, whose codebook
  ``locks`` may lock; ``conflict_copies`` of sync clients
- ``purging``    words that must be gone everywhere

The only home of sqlite3 and sqlite-utils.
"""
