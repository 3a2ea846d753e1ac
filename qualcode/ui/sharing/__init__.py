"""Working apart and coming together, in the window: copies handed out and brought in, what is left to settle.

``handing_out``, ``merging``, ``versions`` and ``beside`` do the deeds that ``sharing`` gathers as commands of the
menu Project; the dialogs only ask (``hand_out_dialog``, ``merge_dialog``, ``versions_dialog``). ``outline`` is what
a merge or a comparison (``since``) would tell, as a tree of words, which ``outline_view`` shows.

``plan`` is what the window knows of the room before it is built. ``settle_room`` is the room of what copies do not
agree on: ``open_marks`` lists it, ``versions_pane`` lays both versions side by side, ``going`` leads to where a
thing is at home. ``words`` are the sentences of all of it.
"""
