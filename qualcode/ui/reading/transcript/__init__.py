"""What changes the transcript.

``transcript_tools`` gathers it. ``correcting`` opens the ``turn_editor`` over a ``part`` of a turn; its ``draft``
outlives the machine, and ``swallow_strip`` names what would be lost. ``replace_dialog`` shows ``replace_hits``,
``changes_dialog`` all that was corrected. ``turn_work`` is the base of ``turn_gestures`` (split, join, speaker) and
``turn_language``; ``turn_table`` has the keys.
"""
