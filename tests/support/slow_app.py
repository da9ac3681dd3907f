"""An application for workers to try: it answers, takes its time, fails, or ends its process."""

from __future__ import annotations

import os
import re
import time
from pathlib import Path

from flask import Flask, request


def make_app() -> Flask:
    """Make it."""
    app = Flask(__name__)
    app.add_url_rule("/echo", view_func=_echo, methods=["POST"])
    app.add_url_rule("/process", view_func=_process, methods=["POST"])
    app.add_url_rule("/until", view_func=_until, methods=["POST"])
    app.add_url_rule("/hold", view_func=_hold, methods=["POST"])
    app.add_url_rule("/end", view_func=_end, methods=["POST"])
    return app


def make_late_app() -> Flask:
    """Make it, as a busy machine does."""
    time.sleep(5)
    return make_app()


def make_no_app() -> Flask:
    """End in place of making it."""
    raise SystemExit(1)


def _echo() -> tuple[bytes, int, dict[str, str]]:
    return request.get_data(), 201, {"X-Kind": str(request.content_type)}


def _until() -> str:
    """Wait until there is a file of the name that was sent."""
    while not Path(request.get_data().decode()).exists():
        time.sleep(0.02)
    return "there"


def _hold() -> str:
    """Keep every thread of the process waiting, as a pattern may."""
    re.match("(a*)*b", "a" * 60)
    return "held"


def _process() -> str:
    return str(os.getpid())


def _end() -> str:
    os._exit(3)
