"""Tell an address on the web from a path to a file, which leads nowhere outside and tells a name.

A link without a scheme is a path beside the draft, whatever the rest of it looks like.
"""

from __future__ import annotations

import re

_WEB = re.compile(r"\s*(?:https?|mailto|tel|sip|news|ftp)\s*:", re.IGNORECASE)
_IN_DOCUMENT = re.compile(r"\s*(?:#|$)")
# A text that is a path and nothing else, as Word once wrote into alternative texts.
_PATH = re.compile(r"\s*(?:[A-Za-z]:[\\/]|\\\\|file:).*", re.IGNORECASE | re.DOTALL)


def is_file(target: str) -> bool:
    """Tell whether the target of a link is a file."""
    return not (_WEB.match(target) or _IN_DOCUMENT.match(target))


def is_path(text: str) -> bool:
    """Tell whether a text is the path of a file."""
    return _PATH.fullmatch(text) is not None
