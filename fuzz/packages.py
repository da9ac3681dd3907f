"""Change the parts of a Word file: it is unpacked, a part is changed, and it is packed again."""

from __future__ import annotations

import random
from collections.abc import Sequence

import atheris
from session import LONGEST
from support.docx import unzipped, zipped
from xml_trees import with_other_tree


def with_other_part(data: bytes, longest: int, seed: int, names: Sequence[str] = ()) -> bytes:
    """Change one part of a file, of ``names`` when any are given, or, rarely, the archive's bytes.

    So the fuzzer works on XML and not on what a ZIP's checksum catches.
    """
    dice = random.Random(seed)  # noqa: S311  # a fuzzer's, not a secret's
    parts = _unpacked(data)
    chosen = [name for name in names if name in parts] or [*parts]
    if not chosen or (not names and dice.random() < 0.02):
        return bytes(atheris.Mutate(data, longest))
    name = dice.choice(chosen)
    changed = with_other_tree(parts[name], dice) if dice.random() < 0.8 else None
    if changed is None:
        changed = bytes(atheris.Mutate(parts[name] or b" ", LONGEST))
    packed = zipped({**parts, name: changed})
    return packed if len(packed) <= longest else data


def _unpacked(data: bytes) -> dict[str, bytes]:
    """Return the parts of an archive, {} when it is none that can be unpacked."""
    try:
        return unzipped(data)
    except Exception:  # the archive reader fails in many ways on changed bytes
        return {}
