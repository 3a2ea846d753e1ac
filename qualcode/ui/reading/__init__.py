"""The room "Koding": documents, the text with its codings painted under the words, the codebook and the inspector.

``room`` puts the parts side by side. ``centre`` shows one ``reader`` or two, each with a document of its own, and
knows the active one, which gestures are for; ``beside`` opens and closes the second, and ``footprints`` leads undo
back to where one stood, and ``last_place`` to where one was when the project was left.
``pane`` hosts the text in a read-only ``QTextEdit``; everything that is
seen on it beside the letters is painted by small painters that read one ``Page``, the current document as the
desk shows it: ``painting`` (tints and underlines), ``turn_heads``, ``veil`` (dimming), ``margin`` (stripes and
names) and ``minimap``. What they would work out again in every frame is kept: where lines stand in ``extents``,
tints and underlines in ``washes``, stripes in ``margin_plan``, broken names in ``margin_names``. ``positions``
alone knows that Qt counts UTF-16 units. ``gestures`` turns gestures into verbs of ``edits``; ``keys`` says which
key is which gesture.
"""
