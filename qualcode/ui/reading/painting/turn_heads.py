"""Above each turn its speaker, number and time; beside each paragraph its number."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLine

from qualcode.analysis.turn_languages import unusual_language
from qualcode.i18n import _
from qualcode.model.documents import Speaker, Turn
from qualcode.model.study import Study
from qualcode.text.language import OTHER, is_ready
from qualcode.ui.reading.layout.typesetting import HEAD
from qualcode.ui.reading.painting.scene import Paragraph, Scene
from qualcode.ui.theme.code_colours import code_colour
from qualcode.ui.theme.fonts import chrome_font, tabular
from qualcode.wording.guides import short_question

_DOT, _EVERY = 8, 5
_LONGEST = 50
"""Characters of a question in a head."""


def paint_heads(painter: QPainter, scene: Scene) -> None:
    """Paint the heads of the visible turns, and paragraph numbers where the reader wants them."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    label, numbers = _label_font(), tabular(chrome_font("caption"))
    for paragraph in scene.paragraphs:
        turn = scene.page.heads.get(paragraph.number)
        if turn is not None:
            _paint_head(painter, scene, paragraph, turn, label)
        if scene.look.paragraph_numbers:
            _paint_number(painter, scene, paragraph, numbers)
        if scene.look.line_numbers:
            _paint_lines(painter, scene, paragraph, numbers)
    painter.restore()


def speaker_of(study: Study, turn: Turn) -> str:
    """Return what a turn's head says about who speaks: the informant's label, else the one in the file."""
    if turn.informant is not None:
        return study.informants[turn.informant].label
    return turn.label or ""


def questions_put(study: Study, turn: Turn) -> str:
    """Return what a turn's head says of the guide's questions that it is confirmed to put; empty for none."""
    put = (study.guide_questions[each.guide_question] for each in study.questions_put.by("turn", turn.id))
    questions = "; ".join(short_question(question, _LONGEST) for question in put)
    return _("Guide: {question}").format(question=questions) if questions else ""


def time_of(milliseconds: int) -> str:
    """Return a place in the recording as ``4:07`` or ``1:02:33``."""
    minutes, seconds = divmod(milliseconds // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def role_colour(study: Study, turn: Turn, dark: bool) -> str | None:
    """Return the colour of the speaker's first role as ``#rrggbb``; None when no role is known."""
    roles = study.roles_of(turn.informant) if turn.informant is not None else ()
    return code_colour(roles[0].position, 0, dark).stripe if roles else None


def _label_font() -> QFont:
    font = chrome_font("strong")
    font.setCapitalization(QFont.Capitalization.SmallCaps)
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 104)
    return font


def _paint_head(painter: QPainter, scene: Scene, paragraph: Paragraph, turn: Turn, font: QFont) -> None:
    x, top = paragraph.origin.x(), paragraph.origin.y() - HEAD
    middle = top + HEAD / 2
    colour = role_colour(scene.page.study, turn, scene.tokens.dark)
    _paint_dot(painter, QPointF(x + _DOT / 2, middle), colour, scene.tokens.edge)
    name = speaker_of(scene.page.study, turn)
    interviewer = turn.speaker is Speaker.INTERVIEWER
    x += _DOT + 6
    end = x + paragraph.block.layout().lineAt(0).width() - _DOT - 6
    x += _write(painter, x, top, name, font, scene.tokens.quiet if interviewer else scene.tokens.ink, end)
    roles = scene.page.study.roles_of(turn.informant) if turn.informant is not None else ()
    for words in (*(role.name for role in roles[:2]), _when(turn), questions_put(scene.page.study, turn)):
        if words:
            x += 10 + _write(painter, x + 10, top, words, tabular(chrome_font("caption")), scene.tokens.quiet, end)
    # Until then the first frame would wait for the tables, and the text is painted again when they are there.
    if is_ready() and (language := unusual_language(scene.page.study, turn)):
        _paint_language(painter, scene, QPointF(x + 10, middle), language_mark(language))


def language_mark(language: str) -> str:
    """Return what stands in the head of a turn whose language is not the usual one: ``nb``, ``nn`` or a word."""
    return _("other language") if language == OTHER else language


def _paint_language(painter: QPainter, scene: Scene, at: QPointF, words: str) -> None:
    """Paint a mark with an outline, so that it is not taken for a role."""
    font = chrome_font("caption")
    width, height = QFontMetricsF(font).horizontalAdvance(words) + 10, QFontMetricsF(font).height() + 1
    box = QRectF(at.x(), at.y() - height / 2, width, height)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QColor(scene.tokens.edge))
    painter.drawRoundedRect(box, 3, 3)
    painter.setFont(font)
    painter.setPen(QColor(scene.tokens.quiet))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def _when(turn: Turn) -> str:
    return time_of(turn.started_ms) if turn.started_ms is not None else ""


def _paint_dot(painter: QPainter, centre: QPointF, colour: str | None, edge: str) -> None:
    painter.setPen(QColor(colour or edge))
    painter.setBrush(QColor(colour) if colour else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(centre, _DOT / 2 - 0.5, _DOT / 2 - 0.5)


def _write(painter: QPainter, x: float, top: float, words: str, font: QFont, colour: str, end: float) -> float:
    """Write words that go no further than ``end``, and return how wide they are."""
    metrics = QFontMetricsF(font)
    width = metrics.horizontalAdvance(words)
    if x + width > end:
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0.0, end - x))
        width = metrics.horizontalAdvance(words)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(QRectF(x, top, width + 4, HEAD), Qt.AlignmentFlag.AlignVCenter, words)
    return width


def _paint_number(painter: QPainter, scene: Scene, paragraph: Paragraph, font: QFont) -> None:
    line = paragraph.block.layout().lineAt(0)
    if paragraph.span.length and line.isValid():
        _paint_beside(painter, scene, paragraph, line, str(paragraph.number + 1), font)


def _paint_lines(painter: QPainter, scene: Scene, paragraph: Paragraph, font: QFont) -> None:
    """Count the lines within the paragraph: «6, line 5» stays true however many come before it."""
    for _first, _last, line in paragraph.lines:
        number = line.lineNumber() + 1
        if number % _EVERY == 0:
            _paint_beside(painter, scene, paragraph, line, f"·{number}", font)


def _paint_beside(
    painter: QPainter, scene: Scene, paragraph: Paragraph, line: QTextLine, words: str, font: QFont
) -> None:
    # On the letters' own baseline, whatever their size.
    baseline = paragraph.origin.y() + line.y() + line.ascent()
    painter.setFont(font)
    painter.setPen(QColor(scene.tokens.quiet))
    right = paragraph.origin.x() - 14
    painter.drawText(QPointF(max(0.0, right - QFontMetricsF(font).horizontalAdvance(words)), baseline), words)
