"""What searches, word lists and suggestions shall remember: synonyms, ticks, stop words, cue words, dismissals."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from qualcode.edits.coding import apply_codings, coding_for
from qualcode.i18n import N_
from qualcode.model.code_changes import codes_for_path
from qualcode.model.codings import NewCoding, Segment, Stance
from qualcode.model.errors import Rule, RuleBroken
from qualcode.model.ids import (
    CodeId,
    CodingId,
    CueWordId,
    DismissalId,
    FormChoiceId,
    StopWordId,
    SynonymGroupId,
    TurnId,
    new_id,
)
from qualcode.model.words import CueWord, Dismissal, FormChoice, StopWord, SynonymGroup, plain
from qualcode.store.editing import editing
from qualcode.store.project import Project
from qualcode.text.frequency import stop_words
from qualcode.text.synonyms import Group, read_group, shipped, written


def add_synonyms(project: Project, line: str) -> SynonymGroupId:
    """Let searches take the words of a line such as ``bustad = bolig`` for one another.

    A group that is there already is returned as it is. RuleBroken when the line names fewer than two words.
    """
    words = written(_group(line))
    for known in project.study.synonyms.values():
        if known.wanted and known.words == words:
            return known.id
    group = SynonymGroup(SynonymGroupId(new_id()), words)
    with editing(project, N_("Add synonyms")) as edit:
        edit.add(group)
    return group.id


def change_synonyms(project: Project, group: SynonymGroupId, line: str) -> None:
    """Let an added group hold the words of a line; RuleBroken when it names fewer than two, or is there already."""
    changed = replace(project.study.synonyms[group], words=written(_group(line)))
    with editing(project, N_("Change synonyms")) as edit:
        edit.replace(changed)


def remove_synonyms(project: Project, groups: Iterable[SynonymGroupId]) -> None:
    """Remove groups that were added."""
    with editing(project, N_("Remove synonyms")) as edit:
        edit.remove(*(project.study.synonyms[group] for group in dict.fromkeys(groups)))


def switch_synonyms(project: Project, group: Group, wanted: bool) -> None:
    """Switch a shipped group of synonyms off or on again; one that is not shipped is left alone."""
    same = frozenset(group)
    known = next((each for each in shipped().groups if frozenset(each) == same), None)
    off = [each for each in project.study.synonyms.values() if not each.wanted and _same(each, same)]
    if known is None or bool(off) is not wanted:
        return
    with editing(project, N_("Use shipped synonyms") if wanted else N_("Leave out shipped synonyms")) as edit:
        if wanted:
            edit.remove(*off)
        else:
            edit.add(SynonymGroup(SynonymGroupId(new_id()), written(known), wanted=False))


def choose_forms(project: Project, query: str, forms: Mapping[str, bool | None]) -> None:
    """Remember that forms count, or do not, when ``query`` is searched for; None forgets what was chosen."""
    key = plain(query)
    known = {choice.form: choice for choice in project.study.form_choices.by("query", key)}
    with editing(project, N_("Choose forms of a search")) as edit:
        for form, included in forms.items():
            choice = known.get(form)
            if included is None:
                edit.remove(*([choice] if choice else []))
            elif choice is None:
                edit.add(FormChoice(FormChoiceId(new_id()), key, form, included))
            else:
                edit.replace(replace(choice, included=included))


def set_stop_words(project: Project, words: Iterable[str], wanted: bool) -> None:
    """Let word lists leave forms out (``wanted``), or count them, whatever the shipped list says."""
    known = {each.word: each for each in project.study.stop_words.values()}
    label = N_("Add stop words") if wanted else N_("Remove stop words")
    with editing(project, label) as edit:
        for word in dict.fromkeys(filter(None, map(plain, words))):
            there = known.get(word)
            if (word in stop_words()) is wanted:
                edit.remove(*([there] if there else []))
            elif there is None:
                edit.add(StopWord(StopWordId(new_id()), word, wanted))


def set_cue_words(project: Project, code: CodeId, words: Iterable[str]) -> None:
    """Let exactly these words hint at a code."""
    wanted = dict.fromkeys(filter(None, map(plain, words)))
    known = {cue.word: cue for cue in project.study.cue_words.by("code", code)}
    with editing(project, N_("Set cue words")) as edit:
        edit.concern(project.study.codes[code])
        edit.remove(*(cue for word, cue in known.items() if word not in wanted))
        edit.add(*(CueWord(CueWordId(new_id()), code, word) for word in wanted if word not in known))


def dismiss_suggestions(project: Project, code: CodeId, segments: Iterable[Segment]) -> None:
    """Let passages not be suggested for a code again; those dismissed already are left alone."""
    known = {(each.document, each.span) for each in project.study.dismissed.by("code", code)}
    new = [each for each in dict.fromkeys(segments) if (each.document, each.span) not in known]
    with editing(project, N_("Dismiss suggestion")) as edit:
        for each in new:
            edit.add(Dismissal(DismissalId(new_id()), each.document, each.span.start, each.span.stop, code))


def bring_back_suggestions(project: Project, dismissals: Collection[DismissalId]) -> None:
    """Let dismissed passages be suggested again."""
    with editing(project, N_("Bring back suggestion")) as edit:
        edit.remove(*(project.study.dismissed[each] for each in dict.fromkeys(dismissals)))


def set_turn_language(project: Project, turns: Iterable[TurnId], language: str | None) -> None:
    """Say which language turns are in: ``nb``, ``nn`` or ``other``; None goes back to what their words tell."""
    with editing(project, N_("Set language of turn")) as edit:
        edit.replace(*(replace(project.study.turns[turn], language=language) for turn in turns))


def code_passages(
    project: Project, segments: Iterable[Segment], code: CodeId, stance: Stance | None = None
) -> list[CodingId]:
    """Put a code on many passages, those that somebody has looked through, as one step; return their codings."""
    return apply_codings(project, [NewCoding(segment, code, stance=stance) for segment in segments])


def create_and_code_passages(project: Project, segments: Iterable[Segment], path: str) -> list[CodingId]:
    """Make the code at ``Parent / Child`` (its parents too) if need be, and put it on passages, in one step."""
    code, made = codes_for_path(project.study, path)
    if not made:
        return code_passages(project, segments, code)
    codings = [coding_for(project, NewCoding(segment, code)) for segment in dict.fromkeys(segments)]
    with editing(project, N_("Apply code")) as edit:
        edit.add(*made)
        edit.add(*codings)
    return [coding.id for coding in codings]


def _group(line: str) -> Group:
    group = read_group(line)
    if group is None:
        raise RuleBroken(Rule.SYNONYM_ALONE, words=line)
    return group


def _same(group: SynonymGroup, words: frozenset[str]) -> bool:
    return frozenset(read_group(group.words) or ()) == words
