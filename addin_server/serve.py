"""``imrkit serve``: the server on a machine's own address, with waitress."""

from __future__ import annotations

import logging
import re
import socket
from dataclasses import replace
from functools import partial
from ipaddress import ip_address
from pathlib import Path

import click

from addin_server.api.views import BLANKS
from addin_server.app import create_app
from addin_server.serving.connections import make_server
from addin_server.serving.turns import THREADS, Turns
from addin_server.serving.workers import Workers, work_elsewhere
from addin_server.settings import OFFICE_JS, Settings
from imrkit.cli import terminal

_ORIGIN = re.compile(r"https?://[^/?#@\s]+")
_SCRIPT = re.compile(r"https://[\w.:-]+/[\w./%-]+\.js")


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="The port."
)
@click.option(
    "--origin",
    default="",
    metavar="URL",
    callback=lambda _context, _option, value: _checked_origin(value),
    help="The address that browsers use, when it is another: https://imr.example.police.uk",
)
@click.option(
    "--behind-proxy",
    is_flag=True,
    help="A proxy with TLS and a sign-in stands in front: other machines may reach this address.",
)
@click.option(
    "--office-js",
    default=OFFICE_JS,
    metavar="URL",
    callback=lambda _context, _option, value: _checked_script(value),
    help="Where Word’s own script comes from: a mirror, on a network that is closed.",
)
@click.option(
    "--checklist",
    default="imr",
    show_default=True,
    metavar="ID|FILE",
    help="The checklist that drafts are held against.",
)
@click.option(
    "--brand",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="A force’s own looks and words (TOML) for the blank templates that the panel makes; "
    "“imrkit brand init” writes one to start from.",
)
@click.option(
    "--master",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="A Word master of your own for them.",
)
@click.option(
    "--mappings",
    metavar="DIR",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder in which the forms that people went through are remembered: their words, and "
    "nothing of a case.",
)
@click.option(
    "--sample",
    metavar="DRAFT",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A draft for people to try the panel with, at /panel?sample=1.",
)
def serve(
    host: str,
    port: int,
    origin: str,
    behind_proxy: bool,
    office_js: str,
    checklist: str,
    brand: Path | None,
    master: Path | None,
    mappings: Path | None,
    sample: Path | None,
) -> None:
    """Start the server: the panel, a checklist beside a draft in any browser. It keeps nothing
    of a draft.

    It speaks no TLS and asks nobody to sign in, so that only this machine may reach it, unless a
    proxy that does both stands in front.
    """
    _require_shelter(host, origin, behind_proxy)
    settings = Settings(
        checklist=checklist,
        host=host,
        port=port,
        origin=origin,
        office_js=office_js,
        brand=brand,
        master=master,
        mappings=mappings,
        sample=sample,
    )
    app = create_app(settings)
    app.extensions[BLANKS].require_each()
    workers = Workers(partial(create_app, replace(settings, sample=None)))
    work_elsewhere(app, Turns(), workers)
    try:
        server = make_server(app, settings, threads=THREADS)
    except (OSError, ValueError) as error:
        raise AddressError(f"{host}:{port} cannot be listened on: {error}") from None
    address = origin or f"http://{_for_browsers(host)}:{port}"
    terminal.say(f"The panel:  {address}/panel{'?sample=1' if sample else ''}")
    terminal.say(f"The API:    {address}/api/docs")
    terminal.say("Stop with Ctrl+C.")
    workers.start()
    terminal.complain_in_logs()
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # that some wait is no fault
    server.run()


def _require_shelter(host: str, origin: str, behind_proxy: bool) -> None:
    """Raise when what is sent could be read, or be asked for, by whoever is on the network."""
    if behind_proxy and not origin.startswith("https://"):
        raise click.UsageError(
            "--behind-proxy needs the address of the proxy: --origin https://imr.example.police.uk"
        )
    if not behind_proxy and not _is_loopback(host):
        raise click.UsageError(
            f"Other machines reach {host}, and this server speaks no TLS and asks nobody to sign "
            "in. Listen on 127.0.0.1; or put a proxy with TLS and a sign-in in front, and say so "
            "with --behind-proxy --origin https://…"
        )


def _is_loopback(host: str) -> bool:
    """Tell whether only this machine reaches a host, whatever addresses its name has."""
    try:
        found = socket.getaddrinfo(host, None)
    except (OSError, UnicodeError):
        return False
    return all(ip_address(str(one[4][0]).split("%")[0]).is_loopback for one in found)


def _for_browsers(host: str) -> str:
    """Return a host as it stands in an address."""
    every = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}  # noqa: S104  # what to call “every address”
    return every.get(host) or (f"[{host}]" if ":" in host else host)


def _checked_origin(value: str) -> str:
    if value and not _ORIGIN.fullmatch(value):
        raise click.BadParameter("give scheme and host only, such as https://imr.example.police.uk")
    return value.lower()


class AddressError(click.ClickException):
    """The address cannot be used; like every “could not run”, it exits with 2."""

    exit_code = 2


def _checked_script(value: str) -> str:
    if not _SCRIPT.fullmatch(value):
        raise click.BadParameter("give the https address of office.js")
    return value
