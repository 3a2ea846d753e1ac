"""Undoing what a page's layout did to a text: one file for each repair, functions from a text to a ``Change``.

- ``change``                   what a repair did to a text
- ``lines``, ``layout``        what kind of line each is; whether the text is hard-wrapped, and how wide
- ``heads``, ``page_numbers``  running heads and page numbers; ``removal`` closes the gaps they leave
- ``soft_hyphens``             soft hyphens
- ``bullets``                  bullets of Word and PDF files
- ``hyphens``, ``evidence``    words parted by a hyphen at a line's end; what the text itself shows of them
- ``reflow``                   wrapped lines joined into paragraphs
- ``footnotes``                footnote numbers glued to words

``qualcode.text.repair`` puts them in order. All take time linear in the text's length.
"""
