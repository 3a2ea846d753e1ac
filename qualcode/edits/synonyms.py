"""Which words searches take for one another."""

from collections.abc import Iterable
from dataclasses import replace

from qualcode.i18n import N_
from qualcode.model.errors import Rule, RuleBroken
from qualcode.model.ids import SynonymGroupId, new_id
from qualcode.model.words import SynonymGroup
from qualcode.store.editing import editing
from qualcode.store.project import Project
from qualcode.text.synonyms import Group, read_group, shipped, written


def add_synonyms(project: Project, line: str) -> SynonymGroupId:
    """Let searches take the words of a line such as ``bustad = bolig`` for one another.

    A group that is there already is returned as it is. RuleBroken when the line names fewer than two words, or
    something of several words.
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


def _group(line: str) -> Group:
    group = read_group(line)
    if group is None:
        raise RuleBroken(Rule.SYNONYM_ALONE, words=line)
    if phrase := next((word for word in group if " " in word), None):
        raise RuleBroken(Rule.SYNONYM_PHRASE, word=phrase)
    return group


def _same(group: SynonymGroup, words: frozenset[str]) -> bool:
    return frozenset(read_group(group.words) or ()) == words
