"""The tokens as Qt's palette, and the way back: a widget learns its theme from the palette it is painted with.

So no widget holds the theme, and all of them follow when the application's palette changes.
"""

from PySide6.QtGui import QColor, QPalette

from qualcode.ui.theme.tokens import Tokens, tokens_on

_Role, _Group = QPalette.ColorRole, QPalette.ColorGroup


def palette_of(tokens: Tokens) -> QPalette:
    """Return the palette of a theme: Window is chrome, Base is paper, Mid is the hairline, Dark the edge."""
    palette = QPalette()
    for role, colour in _colours(tokens).items():
        palette.setColor(role, QColor(colour))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText, _Role.PlaceholderText):
        palette.setColor(_Group.Disabled, role, QColor(tokens.faint))
    palette.setColor(_Group.Disabled, _Role.Highlight, QColor(tokens.hover))
    return palette


def tokens_in(palette: QPalette) -> Tokens:
    """Return the theme that a palette made by ``palette_of`` belongs to."""
    return tokens_on(palette.color(_Role.Base).name())


def _colours(tokens: Tokens) -> dict[QPalette.ColorRole, str]:
    return {
        _Role.Window: tokens.chrome,
        _Role.WindowText: tokens.ink,
        _Role.Base: tokens.paper,
        _Role.AlternateBase: tokens.chrome,
        _Role.Text: tokens.ink,
        _Role.Button: tokens.chrome,
        _Role.ButtonText: tokens.ink,
        _Role.BrightText: tokens.danger,
        _Role.PlaceholderText: tokens.quiet,
        _Role.Highlight: tokens.selection,
        _Role.HighlightedText: tokens.ink,
        _Role.Accent: tokens.accent,
        _Role.Link: tokens.accent,
        _Role.LinkVisited: tokens.accent,
        _Role.ToolTipBase: tokens.paper,
        _Role.ToolTipText: tokens.ink,
        _Role.Light: tokens.paper,
        _Role.Midlight: tokens.hover,
        _Role.Mid: tokens.hairline,
        _Role.Dark: tokens.edge,
        _Role.Shadow: tokens.edge,
    }
