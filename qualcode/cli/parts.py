"""What commands are built of: click's own, with the words of the interface's language."""

from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click

from qualcode.i18n import _


class FileName(click.Path):
    """A path that is not empty; whether something is there is for the importers and the store to say."""

    def __init__(self) -> None:
        """Give commands a ``Path``, and let click look at nothing."""
        super().__init__(path_type=Path, readable=False)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Return the path; BadParameter for an empty one, which the system takes for the folder one is in."""
        if not str(value).strip():
            self.fail("empty", param, ctx)
        return super().convert(value, param, ctx)


class ProjectName(FileName):
    """A project's path, also without its ending, as ``qualcode new`` takes it."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Return the path, with the ending where only that makes it a project's."""
        return project_path(super().convert(value, param, ctx))


def project_path(path: Path) -> Path:
    """Return the path of a project that is named with its ending or without."""
    whole = path.with_name(f"{path.name}.qualcode") if path.name else path
    return whole if whole.is_file() and not path.is_file() else path


FILE = FileName()
"""The path of a file, as arguments and options take it."""


def empty(name: str) -> str:
    """Return the sentence for a path that is empty; ``name`` is what the help page calls it."""
    return _("%s is empty: say which file or folder you mean.") % name


class Words(click.types.StringParamType):
    """A text; one with bytes in it that are no letters is refused, for it would be stored with other letters."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ANN401
        """Return the text; BadParameter when the terminal gave bytes that are not in its encoding."""
        text = str(value)
        if any("\ud800" <= letter <= "\udfff" for letter in text):
            self.fail("undecodable", param, ctx)
        return text


class Formatter(click.HelpFormatter):
    """Help pages with headings in the interface's language."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line that shows how a command is called."""
        super().write_usage(prog, args, prefix if prefix is not None else _("Usage:") + " ")

    def write_heading(self, heading: str) -> None:
        """Write the heading of a part of the page."""
        known = {"Options": _("Options"), "Commands": _("Commands"), "Arguments": _("Arguments")}
        super().write_heading(known.get(heading, heading))


class Context(click.Context):
    """A context whose help pages are in the interface's language."""

    formatter_class = Formatter

    def __init__(self, *given: Any, **settings: Any) -> None:  # noqa: ANN401 - click's own
        """Take ``-h`` for ``--help``, as most commands do."""
        super().__init__(*given, **{"help_option_names": ["-h", "--help"], **settings})


class Command(click.Command):
    """A command whose help pages are in the interface's language."""

    context_class = Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option that shows the help page."""
        return _with_words(super().get_help_option(ctx))


class Group(click.Group):
    """A group of commands whose help pages are in the interface's language, commands in the order of a study."""

    context_class = Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option that shows the help page."""
        return _with_words(super().get_help_option(ctx))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the first argument names; UsageError, with near names, when there is none."""
        if args and not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            if not args[0].strip():
                raise click.UsageError(empty(_("PROJECT")), ctx)
            sentence = _("There is no command “%s”.") % args[0]
            near = get_close_matches(args[0], self.list_commands(ctx))
            hint = _("Did you mean %s?") % ", ".join(near) if near else ""
            raise click.UsageError(f"{sentence} {hint}".strip(), ctx)
        return super().resolve_command(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands' names in the order in which they were given, not in that of the alphabet."""
        return list(self.commands)


def _with_words(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = _("Show this page.")
    return option


class Option(click.Option):
    """An option whose help is in the interface's language."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return what the help page says of the option: how it is written, and what it is for."""
        record = super().get_help_record(ctx)
        return (record[0], record[1].replace("[required]", f"[{_('required')}]")) if record else None


def command(name: str, run: Callable[..., int | None], help: str, *parameters: click.Parameter) -> Command:
    """Return a command; ``run`` gets a keyword for each parameter and returns the exit code, None for 0.

    The first sentence of ``help`` stands for the command in the list of all.
    """
    return Command(
        name,
        callback=run,
        params=list(parameters),
        help=help,
        short_help=help.partition(". ")[0].removesuffix(".") + ".",
        options_metavar=_("[OPTIONS]"),
    )


def group(name: str, help: str, *commands: click.Command) -> Group:
    """Return a group of commands."""
    return Group(
        name,
        {str(each.name): each for each in commands},
        help=help,
        short_help=help,
        options_metavar="",
        subcommand_metavar=_("COMMAND ..."),
    )


def project() -> click.Argument:
    """Return the argument that names the project file."""
    return click.Argument(["path"], type=ProjectName(), metavar=_("PROJECT"))


def file(metavar: str = "", **settings: Any) -> click.Argument:  # noqa: ANN401 - click's settings
    """Return an argument that names a file, ``file`` to the command."""
    return click.Argument(["file"], type=FILE, metavar=metavar or _("FILE"), **settings)


def word(name: str, metavar: str) -> click.Argument:
    """Return an argument that is a text."""
    return click.Argument([name], type=Words(), metavar=metavar)


def text(name: str, help: str, metavar: str | None = None, **settings: Any) -> click.Option:  # noqa: ANN401
    """Return an option that takes a text."""
    return Option([name], type=Words(), help=help, metavar=metavar or _("TEXT"), **settings)


def choice(name: str, values: tuple[str, ...], help: str, **settings: Any) -> click.Option:  # noqa: ANN401
    """Return an option that takes one of several words."""
    return Option([name], type=click.Choice(values, case_sensitive=False), help=help, **settings)


def day(name: str, help: str) -> click.Option:
    """Return an option that takes a day, such as 2026-11-21; the command gets its first moment."""
    return Option([name], type=click.DateTime(("%Y-%m-%d",)), help=help, metavar=_("YYYY-MM-DD"))


def path(*names: str, help: str, **settings: Any) -> click.Option:  # noqa: ANN401 - click's settings
    """Return an option that takes the path of a file."""
    return Option(list(names), type=FILE, help=help, metavar=_("FILE"), **settings)


def as_json() -> click.Option:
    """Return the option that asks for JSON."""
    return flag("--json", "as_json", help=_("Print JSON for other programs."))


def output(help: str, **settings: Any) -> click.Option:  # noqa: ANN401 - click's settings
    """Return the option that names the file to write, ``target`` to the command."""
    return path("-o", "--output", "target", help=help, **settings)


def flag(*names: str, help: str) -> click.Option:
    """Return an option that is given or not."""
    return Option(list(names), is_flag=True, help=help)


def number(name: str, help: str, least: int | None = None, **settings: Any) -> click.Option:  # noqa: ANN401 - click's
    """Return an option that takes a whole number, from ``least`` on."""
    kind = int if least is None else click.IntRange(min=least)
    return Option([name], type=kind, help=help, metavar=_("N"), **settings)
