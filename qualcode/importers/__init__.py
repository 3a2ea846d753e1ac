"""A file in, values out: what is read, and how, before anything is stored.

The map, in the order in which a file meets it:

- ``loading``      a file's bytes, or the reason why they cannot be had
- ``formats``      which format the bytes have, whatever the file is called
- ``decoding``     bytes to text: which encoding, and how sure that is
- ``txt`` ``md`` ``docx`` ``vtt`` ``srt``   one reader a format, each ``read(path, data) -> Content``
- ``reading``      any file read: ``read`` and ``read_all``
- ``choices``      who the labels are, as guessed and as chosen
- ``assembling``   a reading and choices in, a ``NewDocument`` out; ``preview`` says what that would be
- ``delimited``    tables in CSV for all who need them; ``speakers_csv`` is one of those

Nothing here changes a project; ``edits.documents`` does, with the values that come from here.
"""
