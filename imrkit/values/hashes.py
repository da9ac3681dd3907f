"""Hashes of the words of a text and of a whole draft.

A person's decision is bound to the words it was made on, a sign-off to the whole.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from imrkit.values.controls import ControlKind, walk
from imrkit.values.snapshot import Snapshot, block_text
from imrkit.words.normal_form import normal_form

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


def whole_hash(snapshot: Snapshot) -> str:
    """Return the hash of a draft's body text and of its choices and ticks.

    The host must see blocks and controls; without them the hash is that of nothing.
    """
    ticks = (
        "true" if control.checked else "false"
        for control in walk(snapshot.controls or ())
        if control.kind is ControlKind.CHECK_BOX
    )
    return text_hash("\n".join(block_text(block) for block in snapshot.blocks or ()), ticks)


def _letters(text: str) -> str:
    return _OTHERS.sub("", normal_form(text, "NFC"))
