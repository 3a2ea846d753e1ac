"""Arguments that make no sense, told in the interface's language."""

import click

from qualcode.cli.parts import FileName, Words, empty
from qualcode.i18n import _


def tell(error: click.UsageError) -> None:
    """Write how the command is called and what is wrong with the arguments; the help page when there are none."""
    if type(error).__name__ == "NoArgsIsHelpError":
        click.echo(error.format_message(), err=True)
        return
    if error.ctx is not None:
        click.echo(error.ctx.get_usage(), err=True)
    click.echo(_sentence(error), err=True)
    if error.ctx is not None:
        click.echo(_("“%s --help” tells more.") % error.ctx.command_path, err=True)


def _sentence(error: click.UsageError) -> str:
    if isinstance(error, click.MissingParameter) and error.param is not None:
        return _("%s is missing.") % _name(error.param)
    if isinstance(error, click.NoSuchOption):
        near = ", ".join(error.possibilities or ())
        sentence = _("There is no option %s.") % error.option_name
        return f"{sentence} {_('Did you mean %s?') % near}" if near else sentence
    if isinstance(error, click.BadParameter) and error.param is not None:
        return _bad_value(error.param)
    if isinstance(error, click.BadOptionUsage):
        return _("%s needs a value.") % error.option_name
    # click has no class of its own for this one.
    if "unexpected extra argument" in error.message:
        return _("There are more arguments than the command takes.")
    return error.format_message()


def _bad_value(parameter: click.Parameter) -> str:
    if isinstance(parameter.type, click.Choice):
        told = {"name": _name(parameter), "choices": ", ".join(map(str, parameter.type.choices))}
        return _("%(name)s must be one of these: %(choices)s.") % told
    if isinstance(parameter.type, FileName):
        return empty(_name(parameter))
    if isinstance(parameter.type, Words):
        sentence = _("The letters of %s cannot be made out. Write them in a terminal that uses UTF-8.")
        return sentence % _name(parameter)
    if isinstance(parameter.type, click.DateTime):
        return _("%s must be a day, such as 2026-11-21.") % _name(parameter)
    if isinstance(parameter.type, click.IntRange):
        told = {"name": _name(parameter), "least": str(parameter.type.min)}
        return _("%(name)s must be a whole number from %(least)s.") % told
    return _("%s must be a whole number.") % _name(parameter)


def _name(parameter: click.Parameter) -> str:
    return parameter.opts[0] if isinstance(parameter, click.Option) else str(parameter.metavar).removesuffix("...")
