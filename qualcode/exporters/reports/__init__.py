"""A study in, a report out: one file per report. Each can be written in every format, in bokmål or English.

- quotes            ``quotes_report`` ``query_report`` ``representative_report``, of ``quote_parts`` and in
  ``quote_columns``
- numbers           ``cross_report`` ``side_report`` ``picture_report`` ``agreement_report``
- codes             ``codebook_report``; ``matrix_report`` and ``condensation_report`` what is written of them
- findings          ``findings_report`` as tables, ``chapter_report`` in running text, ``theory_report``
- words             ``hits_report`` ``concordance_report`` ``words_report``
- who and how       ``sample_report`` and ``survey_report``, by ``attribute_cells``; ``guide_report``
  ``guide_states_report`` ``methods_report`` ``memos_report`` ``log_report``
- ``draft_report``  what is wrong with a manuscript; ``whole_report`` several of them in one document
"""
