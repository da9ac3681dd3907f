"""Converting a form, moving a draft into it, and the copy that may leave, on the sample files."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import imrkit
from benchmarks.inputs import ROOT, resaved
from benchmarks.pairs import Row, Work

_SAMPLES = ROOT / "tests/samples"
_BAR = 2.5


def _files(pattern: str) -> list[bytes]:
    return [path.read_bytes() for path in sorted(_SAMPLES.glob(pattern))]


def _drafts() -> list[bytes]:
    return _files("*.draft.docx")


def _forms() -> list[bytes]:
    paths = sorted(_SAMPLES.glob("*.docx"))
    return [path.read_bytes() for path in paths if ".draft." not in path.name]


def _each(work: Callable[[bytes], object], files: Sequence[bytes]) -> Work:
    return lambda: [work(one) for one in files]


def _convert() -> tuple[Work, Work]:
    forms = _forms()
    known = [(one, imrkit.convert(one).mapping) for one in forms]
    return (
        lambda: [imrkit.convert(one, mapping=mapping) for one, mapping in known],
        _each(resaved, forms),
    )


def _migrate() -> tuple[Work, Work]:
    drafts, (form, *_) = _drafts(), _forms()
    return _each(lambda one: imrkit.migrate(one, form).draft.to_bytes(), drafts), _each(
        resaved, drafts
    )


def _publish() -> tuple[Work, Work]:
    drafts = _drafts()
    return _each(imrkit.publish, drafts), _each(resaved, drafts)


_PEER = "python-docx, open and save the same"
ROWS = (
    Row(group="convert", work="the sample forms, by their mappings", against=_PEER, bar=_BAR,
        held_at=4.2, prepare=_convert),
    Row(group="migrate", work="the sample drafts into a sample form", against=_PEER, bar=_BAR,
        held_at=20, prepare=_migrate),
    Row(group="publish", work="the sample drafts", against=_PEER, bar=_BAR, prepare=_publish),
)  # fmt: skip
