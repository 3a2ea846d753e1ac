"""The room "Koding": documents, the text with its codings painted under the words, the codebook and the inspector.

The map, by subject:

- Host: ``plan`` is what the window knows of the room before it is built, with all that can be done by key;
  ``room`` puts the parts side by side and ``wiring`` lets them hear each other. ``centre`` shows one
  ``reader`` or two, ``beside`` opens and closes the second; ``pane`` is the text in it, ``sides`` shares its
  width, ``pane_header`` stands above, the number keys below, ``documents_list`` at the left and ``side`` at the
  right. ``showing`` keeps them in step with the study; ``footprints`` leads undo back to where one stood,
  ``last_place`` to where one left the project.
- The text: ``words_edit``, which the pane is, answers in code points; ``ui.qt_units`` alone knows that Qt counts
  UTF-16 units. ``positions`` knows where things lie, ``layout`` sets the words, and ``view`` is how one wants them
  set.
- What is seen: ``painting`` under and over the words, ``margin`` beside them, and ``minimap``, the whole document
  beside the scroll bar. ``cues`` looks up the cue words that ``cue_marks`` paints, ``languages`` has those of the
  turns ready. ``spoken`` tells a screen reader what is at the caret.
- What is done: ``selection`` says what a gesture is about, ``gestures`` makes verbs of gestures and keys,
  ``menus`` are the menus, and ``find_bar`` finds words. ``inspector`` says all of a coding, ``coding_words`` in
  short; ``memos`` writes memos, ``transcript`` changes what the transcript says.

What would be worked out again in every frame is kept, and forgotten when ``Pane.setting`` is another.
"""
