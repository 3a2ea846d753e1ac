"""How qualcode looks: colours, tokens, fonts, icons and the one style sheet, for light and for dark.

``tokens`` are every colour and size; ``palette`` and ``sheet`` bring them to Qt, and ``style`` puts them on the
application. ``fonts`` has one scale; ``icons`` draws ``icon_paths``. ``code_colours`` keeps codes apart and
readable, by the arithmetic of ``oklch``. ``buttons_nb`` and ``qt_words_nb`` are Qt's own words in bokmål.
"""
