"""A file in, values out: what is read, and how, before anything is stored.

The map, in the order in which a transcript meets it:

- ``loading``      a file's bytes, or the reason why they cannot be had
- ``formats``      which format the bytes have, whatever the file is called
- ``decoding``     bytes to text: which encoding, judged by what Norwegian looks like in it
- ``content``      what every reader hands over, ``new_document`` what every import does
- ``txt`` ``md`` ``docx`` ``vtt`` ``srt``   one reader a format, each ``read(path, data) -> Content``; ``docx``
  leans on ``word_lines`` and ``teams``, the two for subtitles on ``cues``
- ``reading``      any file read
- ``preview``      what an import would bring, and the choices to begin with
- ``choices``      who the labels are, as guessed and as chosen; ``speakers_csv`` reads them from a table
- ``proposing``    who the speakers of several files are, with no name where a label will do
- ``assembling``   a reading and choices in, a ``NewDocument`` out

Tables are read by ``delimited`` (CSV), ``excel_sheet`` and, for either, ``tables``; on those stand
``people_table``, ``coding_rows`` and ``codebook_csv``, whose ``columns`` have Norwegian and English names. A
codebook of any format is read by ``codebooks`` (``codebook_yaml``, both with ``codebook_fields``), an
interview guide by ``guide``, with the numbers that Word prints (``word_numbering``), survey answers by ``survey``
(``survey_columns`` writes down how columns are taken).

A ``manuscript`` is read to be checked. The sample study's own files are ``findings_yaml``, ``guide_uses`` and
``themes_yaml``; ``yaml_flaws`` says what is wrong with any YAML.

Nothing here changes a project; the verbs of ``edits`` do, with the values that come from here.
"""
