"""Reading Norwegian text: pure functions on ``str``, without Qt, files or the project.

The map, in the order in which an imported text meets them:

- ``normalise``      one form of every character and line end; everything below assumes it
- ``repair``         what a page's layout did to the text, as proposals; the work is in ``repairs``
- ``labels``         who speaks: labels at the start of paragraphs, and turns made from them
  (``label_lines`` reads one line, ``speakers`` guesses what a label means)
- ``language``       bokmål or nynorsk, of a text or a turn
- ``words``          where words are, and snapping a span to them
- ``sentences``      where sentences are; ``abbreviations`` knows the stops that end none
- ``boundaries``     where an end of a span goes when it is moved by a word or a sentence
- ``find``           the place of given words; ``near`` suggests where they nearly stand; ``plain_form`` serves both
- ``match``          names that fit what somebody types; ``alike`` short answers that say nearly the same
- ``excerpt``        a span's words as a quote on a page or a line in a list
- ``remarks``        what a transcriber wrote beside what is said; ``asides`` are those between words
- ``markdown``       what memos are written in, block by block
- ``collate``        sorting as Norwegian does; ``likeness`` names that look alike, ``number_words`` *to*, *tjuefem*
- ``word_diff``      how two versions of the same words differ
- ``guide_lines``    the questions of a guide; ``asked`` which of them an interviewer asks
- ``quoted``         what a manuscript quotes; ``quote_check`` whether ``quote_sources`` have it so

And what makes search understand Norwegian, each step on the shoulders of the one before:

- ``word_list``      a list of words as source has it
- ``word_tables``    the shipped tables and lists in ``tables/``, read when first asked for
- ``standards``      how bokmål and nynorsk spell one word, by rule
- ``readings``       the words that a form can belong to; ``lemmas`` all its lemmas, ``compounds`` its parts
- ``keys``           what a form is found by; ``derived`` which words that begin alike belong together
- ``synonyms``       words taken for one another: doublets of bokmål and nynorsk, the field's, the project's
- ``document_words`` a document's words as a value that can be stored; ``index`` many of them with their keys
- ``query``          the language of searches; ``matching`` the forms a word finds, ``evaluation`` the places
- ``search``         hits and tickable forms, ``regions`` where is searched; ``concordance`` hits with context,
  ``line_order`` their order
- ``regex_search``   regular expressions, in a process (``regex_worker``) that can be stopped; ``regex_faults`` what
  is wrong with one
- ``stored_index``   an index as a project file keeps it
- ``frequency``      words counted by lemma, key words; ``collocations`` words that keep company
- ``similarity``     passages like those of a code, by ``passage_features``; ``shared_words`` says why
- ``pipeline``       all of it as spaCy pipelines, which ``spacy_entry`` shows to anybody's spaCy

Positions are code points, spans half-open (``qualcode.model.span``). Nothing heavy is imported before it is used.
"""
