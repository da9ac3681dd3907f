"""The verbs of imrkit, one plain function for each: the only room where documents meet judging.

A verb is loaded when it is first asked for: a command waits for what it uses alone.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from imrkit.verbs.comparing import diff
    from imrkit.verbs.conversion import convert
    from imrkit.verbs.drafts import check, lint
    from imrkit.verbs.filling import fill
    from imrkit.verbs.forms import load_mappings, map, read, recognise, remember
    from imrkit.verbs.lists import explain, items, law
    from imrkit.verbs.loading import load_checklist
    from imrkit.verbs.loading_mappings import load_mapping
    from imrkit.verbs.merging import merge
    from imrkit.verbs.migration.move import migrate
    from imrkit.verbs.migration.update import update
    from imrkit.verbs.naming import load_key, propose_key
    from imrkit.verbs.publishing import publish
    from imrkit.verbs.repairing import repair
    from imrkit.verbs.templates import load_brand, new

# In which module each verb is; a test holds it against the imports above.
_HOMES = {
    "imrkit.verbs.comparing": "diff",
    "imrkit.verbs.conversion": "convert",
    "imrkit.verbs.drafts": "check lint",
    "imrkit.verbs.filling": "fill",
    "imrkit.verbs.forms": "load_mappings map read recognise remember",
    "imrkit.verbs.lists": "explain items law",
    "imrkit.verbs.loading": "load_checklist",
    "imrkit.verbs.loading_mappings": "load_mapping",
    "imrkit.verbs.merging": "merge",
    "imrkit.verbs.migration.move": "migrate",
    "imrkit.verbs.migration.update": "update",
    "imrkit.verbs.naming": "load_key propose_key",
    "imrkit.verbs.publishing": "publish",
    "imrkit.verbs.repairing": "repair",
    "imrkit.verbs.templates": "load_brand new",
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names.split()}

__all__ = [
    "check",
    "convert",
    "diff",
    "explain",
    "fill",
    "items",
    "law",
    "lint",
    "load_brand",
    "load_checklist",
    "load_key",
    "load_mapping",
    "load_mappings",
    "map",
    "merge",
    "migrate",
    "new",
    "propose_key",
    "publish",
    "read",
    "recognise",
    "remember",
    "repair",
    "update",
]


if not TYPE_CHECKING:  # so that mypy knows a name that does not exist

    def __getattr__(name: str) -> object:
        """Load a verb that is asked for, once."""
        if name not in _HOME_OF:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = getattr(importlib.import_module(_HOME_OF[name]), name)
        globals()[name] = found
        return found
