"""How qualcode looks: colours, tokens, fonts, icons and the one style sheet, for light and for dark."""
