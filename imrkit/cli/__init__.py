"""The command line: parse here, say it in ``imrkit.outputs``, do it in ``imrkit.verbs``."""

from __future__ import annotations

import errno
import sys

import click

from imrkit.cli import terminal
from imrkit.cli.commands import imrkit
from imrkit.errors import ImrkitError, own_fault

_FAILED = 2  # it could not run: whatever the reason, and never what it says of a draft


def main() -> None:
    """Run the command line; an error is one plain message and exit code 2."""
    terminal.reconfigure()
    sys.exit(_exit_code())


def _exit_code() -> int:
    output = sys.stdout
    try:
        code = imrkit(prog_name="imrkit", standalone_mode=False)
        if sys.stdout is not None:
            sys.stdout.flush()
    except ImrkitError as error:
        terminal.complain(f"imrkit: {error}")
    except click.ClickException as error:
        terminal.complain_of_usage(error)
    except (click.Abort, KeyboardInterrupt):
        terminal.complain("imrkit: stopped.")
    except SystemExit as ended:
        if sys.stdout is output:
            return ended.code if isinstance(ended.code, int) else _FAILED
        terminal.abandon_output()  # click puts another in its place when a pipe is closed
    except OSError as error:
        terminal.abandon_output()
        if error.errno != errno.EPIPE:  # whoever reads it has gone, and knows
            terminal.complain(f"imrkit: the output could not be written: {error.strerror}.")
    except Exception as error:  # the last place that can say it in words
        terminal.complain(f"imrkit: {own_fault(error)}")
    else:
        return code if isinstance(code, int) else 0
    return _FAILED


__all__ = ["imrkit", "main"]
