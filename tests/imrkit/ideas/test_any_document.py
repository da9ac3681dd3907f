"""Whatever a document holds: what was written is read, what is filled is read back and drawn."""

from __future__ import annotations

import datetime as dt
import json
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from lxml import etree
from support.any_document import DOCUMENTS, WORDS, AnyDocument
from support.docx import MAIN, as_strict, unzipped
from support.filling import letters
from support.libreoffice import to_texts
from support.word import validate

from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError
from imrkit.values.controls import ContentControl, ControlKind, NewControl, walk
from imrkit.values.value import Value

# Other programs are slow, so they are asked about the same few documents each time.
FEW = settings(
    max_examples=16,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much)
TEXTS = (ControlKind.RICH_TEXT, ControlKind.PLAIN_TEXT, ControlKind.COMBO_BOX)
OTHERS: dict[ControlKind, tuple[Value, str]] = {
    ControlKind.DROP_DOWN: ("One", "One"),
    ControlKind.DATE: (dt.date(2026, 3, 1), "1 March 2026"),
    ControlKind.CHECK_BOX: (True, "\u2612"),
}
Place = tuple[str, tuple[int, ...]]


def by_place(draft: Draft) -> dict[Place, ContentControl]:
    return {(one.part, one.path): one for one in walk(draft.controls())}


def fill(draft: Draft, one: ContentControl, word: str) -> str:
    """Fill a control; return what it must then show, "" when it was refused, unchanged."""
    value, shown = OTHERS.get(one.kind, (word, word))
    before = draft.to_bytes()
    try:
        draft.fill_at(one.path, value, part=one.part)
    except DocumentError:
        assert draft.to_bytes() == before
        return ""
    return shown


def apart(one: Place, other: Place) -> bool:
    """Tell whether neither place stands in the other."""
    shorter = min(len(one[1]), len(other[1]))
    return one[0] != other[0] or one[1][:shorter] != other[1][:shorter]


def errors(data: bytes) -> Counter[str]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "any.docx"
        path.write_bytes(data)
        return Counter(json.loads(error)["description"] for error in validate(path))


@pytest.mark.thorough
@settings(max_examples=200, deadline=None, suppress_health_check=SLOW)
@given(DOCUMENTS)
def test_what_was_written_is_read(document: AnyDocument) -> None:
    found = walk(Draft.open(document.data).controls())

    assert [(one.kind, one.level, one.text, one.story) for one in found] == [
        (one.kind, one.level, one.text, one.story) for one in document.controls
    ]


@pytest.mark.thorough
@settings(max_examples=150, deadline=None, suppress_health_check=SLOW)
@given(DOCUMENTS.filter(lambda one: bool(one.controls)), st.data(), WORDS)
def test_what_is_filled_is_read_back_and_all_else_is_as_it_was(
    document: AnyDocument, chance: st.DataObject, word: str
) -> None:
    draft = Draft.open(document.data)
    before = by_place(draft)
    place = chance.draw(st.sampled_from(sorted(before)))
    shown = fill(draft, before[place], word)

    after = by_place(Draft.open(draft.to_bytes()))
    if shown:
        assert after[place].text == shown.strip()
    assert {key: one for key, one in after.items() if apart(key, place)} == {
        key: one for key, one in before.items() if apart(key, place)
    }


@pytest.mark.thorough
@settings(max_examples=100, deadline=None, suppress_health_check=SLOW)
@given(DOCUMENTS.filter(lambda one: bool(one.controls)), st.data(), WORDS)
def test_a_strict_file_is_read_linted_and_filled_as_the_other(
    document: AnyDocument, chance: st.DataObject, word: str
) -> None:
    both = [Draft.open(document.data), Draft.open(as_strict(document.data))]
    assert both[0].controls() == both[1].controls()
    assert both[0].defects() == both[1].defects()
    place = chance.draw(st.sampled_from(sorted(by_place(both[0]))))
    for draft in both:
        fill(draft, by_place(draft)[place], word)

    assert both[0].controls() == both[1].controls()
    assert both[0].defects() == both[1].defects()


@pytest.mark.thorough
@settings(max_examples=200, deadline=None, suppress_health_check=SLOW)
@given(DOCUMENTS, st.data())
def test_wrapping_then_unwrapping_anywhere_gives_back_the_xml(
    document: AnyDocument, chance: st.DataObject
) -> None:
    draft = Draft.open(document.data)
    before = by_place(draft)
    path = chance.draw(st.sampled_from(paths(document.data)))
    try:
        draft.wrap(path, NewControl(tag="put"))
    except DocumentError:
        assert draft.to_bytes() == Draft.open(document.data).to_bytes()
        return

    draft = Draft.open(draft.to_bytes())
    assert [one.path for one in by_place(draft).values() if one.tag == "put"] == [path]
    assert [
        (one.kind, one.level, one.text) for one in by_place(draft).values() if one.tag != "put"
    ] == [(one.kind, one.level, one.text) for one in before.values()]
    draft.unwrap(path)
    assert xml(draft.to_bytes()) == xml(document.data)


@pytest.mark.thorough
@settings(max_examples=150, deadline=None, suppress_health_check=SLOW)
@given(DOCUMENTS, st.data(), WORDS)
def test_what_is_filled_into_a_new_control_anywhere_is_read_back(
    document: AnyDocument, chance: st.DataObject, word: str
) -> None:
    draft = Draft.open(document.data)
    path = chance.draw(st.sampled_from(paths(document.data)))
    try:
        draft.insert(path, NewControl(kind=ControlKind.PLAIN_TEXT, tag="put"))
    except DocumentError:
        assert draft.to_bytes() == Draft.open(document.data).to_bytes()
        return
    draft.fill("put", word)

    (put,) = [one for one in by_place(Draft.open(draft.to_bytes())).values() if one.tag == "put"]
    assert (put.value, put.path) == (word.strip(), path)


def paths(data: bytes) -> list[tuple[int, ...]]:
    """Return the path of every element of the body that a control might be put around."""
    return list(_paths(etree.fromstring(unzipped(data)[MAIN]), ()))


def _paths(root: etree._Element, path: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    holder = root.find("{*}sdtContent") if etree.QName(root).localname == "sdt" else root
    for index, child in enumerate(holder if holder is not None else ()):
        if path:
            yield (*path, index)
        yield from _paths(child, (*path, index))


def xml(data: bytes) -> bytes:
    return etree.tostring(etree.fromstring(unzipped(data)[MAIN]), method="c14n", exclusive=True)


@pytest.mark.programs
@FEW
@given(DOCUMENTS)
def test_filling_all_that_can_be_filled_adds_no_error(document: AnyDocument) -> None:
    draft = Draft.open(document.data)
    for one in by_place(draft).values():
        fill(draft, one, "filled")

    assert not errors(draft.to_bytes()) - errors(document.data)


@pytest.mark.programs
def test_libreoffice_shows_what_was_filled(tmp_path: Path) -> None:
    befores: dict[Path, Draft] = {}
    for number, document in enumerate(some(DOCUMENTS.filter(holds_texts))):
        path = tmp_path / f"{number}.docx"
        path.write_bytes(document.data)
        befores[path] = Draft.open(document.data)
    # It drops what follows some tables, filled or not: what it shows to the end is compared.
    opened = [path for path, text in to_texts(befores, tmp_path).items() if text.endswith("end\n")]
    words: dict[Path, set[str]] = {}
    for path in opened:
        after = path.with_stem(f"{path.stem}-filled")
        words[after] = filled_texts(befores[path])
        after.write_bytes(befores[path].to_bytes())
    texts = to_texts(words, tmp_path)

    assert len([one for one in words.values() if one]) >= 4  # it opens some, and some are filled
    for path, filled in words.items():
        assert {word for word in filled if word not in letters(texts[path])} == set(), path.name


def holds_texts(document: AnyDocument) -> bool:
    """Tell whether a document holds what is compared, and no link.

    At links LibreOffice 7.4 fails now and then, filled or not.
    """
    texts = any(one.kind in TEXTS and one.story == "body" for one in document.controls)
    return texts and not any(b"<w:hyperlink" in part for part in unzipped(document.data).values())


def some(documents: st.SearchStrategy[AnyDocument]) -> list[AnyDocument]:
    """Return the same few documents each time."""
    found: list[AnyDocument] = []

    @settings(FEW, max_examples=24)
    @given(documents)
    def keep(document: AnyDocument) -> None:
        found.append(document)

    keep()
    return found


def filled_texts(draft: Draft) -> set[str]:
    """Fill every text of the body; return those that were not filled over from outside."""
    texts = [one for one in by_place(draft).values() if one.kind in TEXTS and one.story == "body"]
    shown = {fill(draft, one, f"q{number}z") for number, one in enumerate(texts)}
    return shown & {one.text for one in by_place(draft).values()} - {""}
