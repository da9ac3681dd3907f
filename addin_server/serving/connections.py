"""The server's connections: how many, and how much of them it holds, whoever is slow or silent.

Waitress reads all connections in one thread, so that a slow one holds up no other. What it lacks
is a bound: it takes no new connection when many are open, and holds every body that was begun.
Here the one that was silent longest makes room: for a connection by ending its own, for a body by
being answered that the server is busy.
"""

from __future__ import annotations

import select
from collections.abc import Iterable
from typing import Any

from waitress.adjustments import Adjustments
from waitress.channel import HTTPChannel
from waitress.server import MultiSocketServer, TcpWSGIServer
from waitress.task import ThreadedTaskDispatcher

from addin_server.serving.refused_bodies import Busy, Refusal, Request
from addin_server.settings import Settings

CONNECTIONS = 400  # at once; Windows watches 512 sockets at most
READ = 16384  # bytes taken from a connection at a time


def make_server(
    app: Any, settings: Settings, *, threads: int, held_bytes: int | None = None
) -> MultiSocketServer:
    """Return a server that listens; ``run()`` serves until it is stopped.

    ``held_bytes``: of all bodies that are not yet answered and answers that are not yet taken;
    None: four bodies of the largest size. Raises ``OSError`` or ``ValueError`` for an address that
    cannot be listened on.
    """
    how = _adjustments(settings)
    watched: dict[int, Any] = {}
    threads_of = ThreadedTaskDispatcher()
    listening = [
        _Server(app, watched, dispatcher=threads_of, adj=how, sockinfo=address)
        for address in how.listen  # more than one for a name such as localhost
    ]
    for one in listening:
        one.held_bytes = 4 * settings.max_body if held_bytes is None else held_bytes
    threads_of.set_thread_count(threads)
    addresses = [(one.effective_host, one.effective_port) for one in listening]
    return MultiSocketServer(watched, how, addresses, threads_of, listening[0].log_info)


def _adjustments(settings: Settings) -> Adjustments:
    room = 2 * settings.max_body  # waitress writes what passes it to a file: no draft may get there
    return Adjustments(
        host=settings.host,
        port=settings.port,
        connection_limit=2 * CONNECTIONS,  # room is made before it is reached
        asyncore_use_poll=hasattr(select, "poll"),
        recv_bytes=READ,
        max_request_body_size=settings.max_body,
        inbuf_overflow=room,
        outbuf_overflow=room,
        outbuf_high_watermark=room,  # an answer that nobody takes waits here, not in a thread
        ident=None,
    )


class _Channel(HTTPChannel):  # type: ignore[misc]  # waitress has no types
    """A connection that can make room."""

    parser_class = Request
    error_task_class = Refusal
    ended = False

    @property
    def held(self) -> int:
        """Return the bytes of the bodies and answers of this connection."""
        requests = [one for one in (self.request, *self.requests) if one is not None]
        bodies = [one.body_rcv for one in requests if one.body_rcv is not None]
        return sum(map(len, bodies)) + int(self.total_outbufs_len)

    def make_room(self) -> None:
        """Hold no more bytes: a body that is being sent is refused, an answer not taken is lost."""
        if self.total_outbufs_len:
            self.end()
        else:
            self.request.refuse(Busy())

    def end(self) -> None:
        """Close it at once; the loop that is under way looks at it no more."""
        self.ended = True
        self.handle_close()

    def readable(self) -> bool:
        return not self.ended and super().readable()

    def writable(self) -> bool:
        return not self.ended and super().writable()


class _Server(TcpWSGIServer):  # type: ignore[misc]
    """A socket that listens, and makes room before it takes the next connection."""

    channel_class = _Channel
    held_bytes = 0

    def readable(self) -> bool:
        """Tell whether it takes connections; waitress asks whenever anything has happened."""
        channels: list[_Channel] = list(self.active_channels.values())
        while len(channels) > CONNECTIONS and (found := _most_silent(channels)):
            found.end()
            channels.remove(found)
        while sum(one.held for one in channels) > self.held_bytes and (
            found := _most_silent(one for one in channels if one.held)
        ):
            found.make_room()
        return bool(super().readable())


def _most_silent(channels: Iterable[_Channel]) -> _Channel | None:
    """Return the connection that was silent longest and is not being served.

    Of those silent since the same second, the one that holds most.
    """
    idle = [one for one in channels if not one.requests]
    return min(idle, key=lambda one: (int(one.last_activity), -one.held), default=None)
