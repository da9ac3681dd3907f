"""A server with one route, which reads a body by the schema of ours and answers what it is given.

python benchmarks/bare_route.py PORT ANSWER.json
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import waitress
from flask import Flask, Response, request

from addin_server.api import bodies
from addin_server.api.views import body_of


def main(port: int, answer: bytes) -> None:
    """Serve until the process is ended."""
    app = Flask(__name__)
    schema = body_of(bodies.SnapshotToJudge)

    @app.post("/api/reports")
    def reports() -> Response:
        schema.load(json.loads(request.get_data()))
        return Response(answer, mimetype="application/json")

    waitress.serve(app, host="127.0.0.1", port=port, threads=8)


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]).read_bytes())
