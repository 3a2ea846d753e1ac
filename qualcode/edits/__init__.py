"""Everything a user can change, as verbs: plain functions that take the project and say what shall be.

Each asks the model for new values and carries them out inside one ``editing``; each is one step of undo. The
map, by what is changed:

- ``project``        what is said once about the whole project
- ``documents``      which documents there are, and who speaks in them; ``transcript`` what they say
- ``coding``         codes on segments; ``batch`` many of them, named by the words of quotes
- ``codebook``       codes; ``grouping`` sorts them under headings
- ``cases``          the tree of cases
- ``people``         informants, coders, roles, cases and attributes; ``people_cells`` many cells of their table,
  ``people_import`` a table of them, all by ``people_writer``; ``coders`` who go, and two who are one
- ``findings``       questions, findings, evidence; ``arranging`` their order, ``findings_rows`` findings whose
  evidence is named by the words of quotes; ``theories`` they are held against
- ``themes``         themes, their dimensions and the codes that they gather; ``maps`` where the user puts them
- ``guides``         interview guides, what they were used for, and where their questions were put
- ``surveys``        survey answers, brought in once and again; ``answers`` codes many of them as one step
- ``memos``          memos and what they quote
- ``synonyms``, ``search_forms``, ``stop_words``, ``cue_words``, ``suggestions``  what searches, word lists and
  suggestions remember; ``passages`` what comes of them, ``turn_language`` which language is spoken
- ``sharing``        copies for coders; ``merging`` brings them back; ``rounds`` the same coder once more
- ``consensus``      settles what coders differ about
- ``sample``         the sample study as a new project, filled by ``sample_content`` (``sample_guides``,
  ``sample_themes``)
- ``summaries``      what is written instead of quotes: cells of the matrix, condensed meaning units
- ``queries``        what is asked again and again
- ``withdrawal``     lets an informant go, with every word
- ``history``        undo and redo

``positions`` says where what is new stands among its peers. Five only look, and change nothing:
``code_history``, ``codebook_growth`` and ``log`` in the journal, ``since_import`` and ``spoken`` in the kept
originals.
"""
