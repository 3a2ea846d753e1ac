"""The room of the documents: what has been imported, and the import with its preview.

``room`` shows the table, which ``model`` holds and ``delegate`` edits; ``original`` gives a file back as it was.
``importing`` leads files to documents: ``looking`` reads them off the UI thread, ``import_dialog`` shows them as
a list and, for each, a ``file_page`` (``speaker_rows``, ``repair_rows``) or a ``problem_page``.
``memory`` knows who the speakers were said to be last time, ``words`` tells of a file in short.
``plan`` is what the window knows of the room before it is built.
"""
