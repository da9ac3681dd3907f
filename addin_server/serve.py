"""``imrkit serve``: the server on a machine's own address, with waitress."""

from __future__ import annotations

import click
import waitress

from addin_server.app import create_app
from addin_server.settings import Settings


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="The port."
)
@click.option("--checklist", default="imr", show_default=True, metavar="ID|FILE")
def serve(host: str, port: int, checklist: str) -> None:
    """Start the server: a JSON API beside a draft. It keeps nothing."""
    settings = Settings(checklist=checklist)
    # Waitress writes what passes these limits to temporary files: no draft may get there.
    room = 2 * settings.max_body
    try:
        server = waitress.create_server(
            create_app(settings),
            host=host,
            port=port,
            max_request_body_size=settings.max_body,
            inbuf_overflow=room,
            outbuf_overflow=room,
            ident=None,
        )
    except (OSError, ValueError) as error:
        raise AddressError(f"{host}:{port} cannot be listened on: {error}") from None
    click.echo(f"Listening on http://{host}:{port}: see /api/docs. Stop with Ctrl+C.")
    server.run()


class AddressError(click.ClickException):
    """The address cannot be used; like every “could not run”, it exits with 2."""

    exit_code = 2
