"""Reading Norwegian text: pure functions on ``str``, without Qt, files or the project.

The map, in the order in which an imported text meets them:

- ``normalise``      one form of every character and line end; everything below assumes it
- ``repair``         what a page's layout did to the text, as proposals; the work is in ``repairs``
- ``labels``         who speaks: labels at the start of paragraphs, and turns made from them
  (``label_lines`` reads one line, ``speakers`` guesses what a label means)
- ``language``       bokmål or nynorsk
- ``words``          where words are, and snapping a span to them
- ``sentences``      where sentences are; ``abbreviations`` knows the stops that end none
- ``find``           the place of given words; ``near`` suggests where they nearly stand; ``plain_form`` serves both
- ``match``          names that fit what somebody types
- ``excerpt``        a span's words as a quote on a page or a line in a list
- ``markdown``       what memos are written in, block by block
- ``collate``        sorting as Norwegian does

Positions are code points, spans half-open (``qualcode.model.span``). Nothing heavy is imported before it is used.
"""
