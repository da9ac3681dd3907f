"""The commands, each loaded when it is named: a command waits for what it uses alone."""

from __future__ import annotations

import importlib
from importlib.metadata import EntryPoint, entry_points

import click

from imrkit import __version__
from imrkit.cli.own_commands import OWN, OwnCommand


class _Group(click.Group):
    """The commands here, and those that other packages add through an entry point."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*OWN, *_added()})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in OWN:
            return _loaded(OWN[cmd_name])
        added = _added().get(cmd_name)
        if added is None:
            return None
        try:
            command: click.Command = added.load()
        except ModuleNotFoundError as error:
            return _not_installed(cmd_name, error)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands by what is known of them, without loading those that are here."""
        names = self.list_commands(ctx)
        limit = formatter.width - 6 - max(map(len, names))
        with formatter.section("Commands"):
            formatter.write_dl([(name, self._short_help(ctx, name, limit)) for name in names])

    def _short_help(self, ctx: click.Context, name: str, limit: int) -> str:
        known = OWN.get(name)
        if known is not None:
            return click.Command(name, help=known.summary).get_short_help_str(limit)
        added = self.get_command(ctx, name)
        return "" if added is None else added.get_short_help_str(limit)


def _loaded(own: OwnCommand) -> click.Command:
    module = importlib.import_module(f"imrkit.cli.{own.module}")
    command: click.Command = getattr(module, own.function)
    return command


def _not_installed(name: str, error: ModuleNotFoundError) -> click.Command:
    """Return a command that names the missing package; the others go on working."""
    message = f"“imrkit {name}” needs {error.name}: install imrkit[server]."

    def refuse() -> None:
        raise click.ClickException(message)

    return click.Command(name, callback=refuse, help=message)


def _added() -> dict[str, EntryPoint]:
    return {point.name: point for point in entry_points(group="imrkit.commands")}


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, package_name="imrkit")
def imrkit() -> None:
    """A checklist beside the draft of an individual management review.

    It is advice: not official guidance, never a gate, never a score.
    """
