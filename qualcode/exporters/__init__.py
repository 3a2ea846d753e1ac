"""Values in, a file out; one file per format. With importers, the only home of python-docx, openpyxl and lxml.

A report is built once and written in every format:

- ``report``       what a report is made of, free of any format
- ``reports``      a study in, a report out: findings, quotes, cross tables, codebook, sample
- ``write``        the door: a report and a path in, the file written whole or not at all (``atomic``);
  ``characters`` are those that no office file can hold
- ``word``         .docx, with ``word_styles``, ``word_tables``, ``word_fields``, ``word_package``, ``word_xml``,
  ``word_outline``, ``word_table_style``; ``draft_comments`` writes beside somebody's own manuscript
- ``pictures``     drawings of a study, SVG or PNG: the only home of matplotlib; ``word_figures`` puts them into
  Word
- ``html_file``    one self-contained page (``html_marks``, ``html_style``, ``html_tables``); ``clipboard`` is the
  same for pasting
- ``excel`` (``excel_cells``), ``csv_file``  tables as data
- ``paper``        how a table looks where it is read (Word, HTML); ``table_layout`` gives it its widths
- ``grid``         how the same table reads as data (Excel, CSV)
- ``codebook_files``  a codebook as YAML or CSV that can be read back (``codebook_yaml``, ``codebook_csv``), or as a
  report; ``people_file`` the informants as a table that can be read back
"""
