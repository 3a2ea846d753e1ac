"""The project file: one SQLite file, one process at a time, every edit durable when it returns.

Start with ``project`` (what the rest of the program holds), then ``editing`` (the one door for changes)
and ``recorder`` (how a change is seen). ``word_index`` keeps what is derived from the texts, beside all edits,
and ``drafts`` the correction that is being typed.
The only home of sqlite3 and sqlite-utils.
"""
