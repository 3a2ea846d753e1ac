"""The room "Koding": documents, the text with its codings painted under the words, the codebook and the inspector.

The map, by subject; every file here has one, and a test keeps this list whole.

- Host: ``room`` puts the parts side by side and ``wiring`` lets them hear each other. ``centre`` shows one
  ``reader`` or two, ``beside`` opens and closes the second; ``pane`` is the text in it, ``sides`` shares its width,
  ``pane_header`` stands above, the number keys below, ``documents_list`` at the left and ``side`` at the right.
  ``showing`` keeps them in step with the study; ``footprints`` leads undo back to where one stood, ``last_place``
  to where one left the project.
- Positions: ``words_edit``, which the pane is, answers in code points; ``ui.qt_units`` alone knows that Qt counts
  UTF-16 units. ``page`` is one document as the desk shows it, ``intervals`` which codings lie where, ``place``
  which words are at the top, ``stretch`` where two texts differ.
- Layout: ``typesetting`` sets the words as ``look`` says, ``rewriting`` changes them where they changed,
  ``extents`` remembers where lines stand. The look is changed by ``reading_view``, ``view_table`` and
  ``view_settings``.
- Painting: a ``scene``, which ``scenery`` makes, is what painters are given: ``painting`` with its ``washes``
  (tints and underlines), ``turn_heads``, ``veil`` (dimming) and ``cue_marks``, whose words ``cues`` looks up.
- Margin: ``margin`` shows stripes and names, which ``margin_plan`` places, ``lanes`` packs and ``margin_names``
  breaks; ``margin_marks`` says what of them is seen, and ``margin_paint`` paints it. ``carrying`` takes a coding
  along by its stripe. ``memo_marks`` stand at the other side of the words, and ``mark_items`` makes both known to a
  screen reader, as ``spoken`` does with what is at the caret.
- Map: ``minimap`` is the whole document beside the scroll bar.
- Selection: ``selection`` says what a gesture is about; ``handles`` drags the ends of a coding, ``dragging`` drops
  codes on words.
- Keys and gestures: ``gestures`` turns gestures into verbs of ``edits``; ``keys`` and ``gesture_table`` say which
  key is which. ``desk_tools`` opens palettes and the ``find_bar``, ``likely_codes`` looks up what may be meant;
  ``context_menu``, ``tree_menu`` and ``pin_menu`` are the menus.
- Inspector: ``inspector`` with its ``inspector_parts``, ``inspector_speaker``, ``inspector_stance`` and
  ``inspector_voice``; ``coding_words`` puts a coding in words, ``voice_menu`` asks what sort of words it holds.
- Memos: ``memo_desk`` writes and goes through them, ``memo_menu`` has their keys and menus.
- The transcript: ``transcript_tools`` gathers what changes it. ``correcting`` opens the ``turn_editor``, whose
  ``draft`` outlives the machine, and ``swallow_strip`` names what would be lost; ``replace_dialog`` shows
  ``replace_hits``, ``changes_dialog`` all that was corrected. ``turn_work`` is the base of ``turn_gestures`` and
  ``turn_language``; ``turn_table`` has the keys, ``turn_menu`` the menu, and ``turn_palette`` goes to a turn.

What would be worked out again in every frame is kept, and forgotten when ``Pane.setting`` is another.
"""
