"""What refuses a request before a view sees it, so that whoever sent it reads why.

Who is sending a body does not read: a connection that is closed meanwhile is lost to them, and the
answer with it. A body that is refused is therefore read to its end and thrown away.
"""

from __future__ import annotations

import json
from http import HTTPStatus

from waitress.parser import HTTPRequestParser
from waitress.task import ErrorTask
from waitress.utilities import Error, RequestEntityTooLarge

_MOST = 8  # times the largest size; whoever sends more is not waiting for an answer


class Busy(Error):  # type: ignore[misc]  # waitress has no types
    """The bodies that are being sent take all the room that there is."""

    code = HTTPStatus.SERVICE_UNAVAILABLE.value
    reason = HTTPStatus.SERVICE_UNAVAILABLE.phrase

    def __init__(self) -> None:
        super().__init__("The server is busy. Try again soon.")


class Nowhere:
    """A buffer that keeps nothing."""

    def __len__(self) -> int:
        return 0

    def append(self, data: bytes) -> None:
        """Let it go."""

    def close(self) -> None:
        """Have nothing to close."""


class Request(HTTPRequestParser):  # type: ignore[misc]
    """A request as it arrives; its body may be refused at any time."""

    def received(self, data: bytes) -> int:
        """Take what has arrived; return how many bytes of it belong to this request."""
        consumed: int = super().received(data)
        if self._is_too_large_and_on_its_way():
            self.completed = False
            self.let_go()
        return consumed

    def refuse(self, error: Error) -> None:
        """Keep nothing of the body, and answer with an error once it has ended."""
        self.error = error
        self.let_go()

    def let_go(self) -> None:
        """Keep nothing of the body."""
        self.body_rcv.getbuf().close()
        self.body_rcv.buf = Nowhere()

    def _is_too_large_and_on_its_way(self) -> bool:
        return (
            isinstance(self.error, RequestEntityTooLarge)
            and not self.body_rcv.completed
            and self.body_bytes_received < _MOST * self.adj.max_request_body_size
        )


class Refusal(ErrorTask):  # type: ignore[misc]
    """Answers in the shape of every failure: code, status, message."""

    def execute(self) -> None:
        """Write the answer; the connection ends with it."""
        error = self.request.error
        body = json.dumps(
            {"code": error.code, "status": error.reason, "message": self._message(error)}
        ).encode()
        self.status = f"{error.code} {error.reason}"
        self.response_headers += [
            ("Content-Type", "application/json"),
            ("Cache-Control", "no-store"),
            ("X-Content-Type-Options", "nosniff"),
        ]
        if isinstance(error, Busy):
            self.response_headers.append(("Retry-After", "2"))
        self.set_close_on_finish()
        self.content_length = len(body)
        self.write(body)

    def _message(self, error: Error) -> str:
        if isinstance(error, Busy):
            return str(error.body)
        if isinstance(error, RequestEntityTooLarge):
            most = self.channel.adj.max_request_body_size // (1024 * 1024)
            return f"What was sent is larger than {most} MB: refused."
        return f"The request could not be read: {error.body}."
