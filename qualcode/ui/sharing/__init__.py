"""Working apart and coming together, in the window: copies handed out and brought in, what is left to settle.

``handing_out``, ``merging``, ``versions`` and ``beside`` do the deeds that ``sharing`` gathers as commands of the
menu Project; the dialogs only ask. ``outline`` is what a merge or a comparison would tell, as a tree of words.
"""
