"""Put the panel's editing engine into what is built: the wheel and the sdist carry it.

It is made of packages that npm brings (scripts/make_engine.mjs); an sdist holds it already, so that
installing from one needs no Node.
"""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_ENGINE = Path("addin_server/pane/vendor/prosemirror.js")
_MAKER = Path("scripts/make_engine.mjs")
_MISSING = (
    "The panel's editing engine could not be made. In a checkout run “make tools” first, which "
    "needs Node 20 or newer and npm; an sdist or a wheel needs neither."
)


class EngineHook(BuildHookInterface):  # type: ignore[type-arg]  # configured by nothing
    """Makes the engine where its sources are, and sees to it that it is there."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the engine before files are gathered; an editable install is no build."""
        if version == "editable":
            return
        root = Path(self.root)
        if (root / _MAKER).is_file():
            _make(root)
        if not (root / _ENGINE).is_file():
            raise RuntimeError(_MISSING)


def _make(root: Path) -> None:
    try:
        done = subprocess.run(["node", _MAKER], cwd=root, check=False)  # noqa: S603, S607
    except OSError as error:
        raise RuntimeError(_MISSING) from error
    if done.returncode:
        raise RuntimeError(_MISSING)
