"""Hash what a text says, so that a person's decision is bound to the words it was made on."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from imrkit.normal_form import normal_form

_OTHERS = re.compile(r"[\W_]+")  # all but what str.isalnum() is true of


def text_hash(text: str, values: Iterable[str] = ()) -> str:
    """Return the SHA-256 (64 hex digits) of the letters and digits of ``text`` and of ``values``.

    Word and the XML file differ in paragraph marks, spaces, punctuation substitutions and field
    displays; only letters and digits (Unicode NFC) count, so those differences are not edits.
    ``values`` are choice values and tick states ("true" / "false"), in document order.
    """
    digest = hashlib.sha256(_letters(text).encode())
    for value in values:
        digest.update(b"\x00" + _letters(value).encode())
    return digest.hexdigest()


def _letters(text: str) -> str:
    return _OTHERS.sub("", normal_form(text, "NFC"))
