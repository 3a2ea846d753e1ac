"""A study in, values out: retrieval, counting, tables and coverage. Nothing here changes or prints anything.

The map:

- ``filters``     which codings are asked for
- ``locate``      what people type, found: a quote in its document, a code by its path, a person by label
- ``sayings``     a coding as said by one informant: what every count is made of (``speech`` finds the speakers)
- ``dimensions``  what a table's rows, or a list's groups, can stand for (``listed``: what a study has of each,
  ``asked_of``: questions); ``units`` what can be counted (``said_words``: words)
- ``quotes``      codings and quotations that a filter lets through, ordered and grouped
- ``by_document`` what a filter finds, kept document by document from one edit to the next
- ``counting``    how much a code holds, alone and with its children, also after every edit
- ``crosstab``    anything against anything, with distinct totals; ``unheard`` and ``unasked`` are no zeros
- ``side_by_side``  what two roles, cases or people say under the same codes
- ``evidence``    what carries a finding; ``findings`` what lacks a finding, or a quote
- ``memos``       memos that a filter lets through, what each is about and what it quotes
- ``people``, ``people_named``, ``sample``  who was heard, who a noun speaks of, the sample table
- ``progress``    how far the coding has come; ``data_text`` which parts of a text are data
- ``coverage``    what findings lack, and whether their words fit the numbers (``quantifiers``, ``scale``)
- ``themes``      what lies behind themes in numbers; ``same_codes`` codes of a merge that may be one
- ``theme_quotes``  the quotes of a theme, and who says them; ``representative`` those that stand for it
- ``both_ways``   codes voiced as helping and as hindering; ``pointed_at`` whom a template may give away
- ``methods``     what a methods chapter tells; ``sample_sums`` whether the sample adds up
- ``draft``       a manuscript held against the study: quotes, counts of people, names
- ``query``       quotes of codes in relations to others, kept as JSON (``query_json``)
- ``matrix``      the framework matrix: who says what about which theme, in the researcher's words
- ``condensing``  meaning units beside what they were condensed to
- ``guide_matching``  which question an interviewer's turn is most like
- ``answers``     what follows a question of the guide; ``guide_states`` what became of every question and informant
- ``survey_answers``  who answered an open question and with which codes, in percent of those who answered
- ``agreement``   do coders agree: units, coefficients, intervals, and where they differ
- ``word_index``  the words of a study, indexed in a job (``worker``); ``word_choices`` what it remembers of words
- ``scope``       where is searched and counted; ``search`` hits, who says them, passages around them
- ``word_lists``  frequencies, key words, collocations; ``suggestions`` similar passages, codes, cue words
- ``turn_languages``  which language each turn is in; ``not_said`` a transcriber's own words,
  which count as nobody's; ``spelling`` how words are shown that have capitals
- ``latest``, ``remembered``  results kept while their sources are the same; ``forgetting`` lets go of words
- ``pictures``    the numbers behind the pictures, one file for each

A quote is a distinct segment: document, start and stop. Interviewers' words are not data unless asked for.
"""
