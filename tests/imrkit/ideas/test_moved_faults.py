"""A fault is found wherever it stands: at another mapped answer, under any heading, in a table."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import pytest
from support.cases import CHECKLIST, FOLDER, input_of

from imrkit.judging.checks import find_check

Raw = Mapping[str, Any]

CODES = (
    *("IMR206", "IMR208"),
    *("IMR601", "IMR602", "IMR603", "IMR604", "IMR605", "IMR606"),
    *("IMR608", "IMR609", "IMR610", "IMR611"),
    *("IMR9104", "IMR9105", "IMR9107", "IMR9110", "IMR9112", "IMR9122"),
    *("IMR9302", "IMR9303", "IMR9304", "IMR9305", "IMR9306", "IMR9311", "IMR9314"),
)
# Where a place is the point of a fault: nothing of it is left when it stands elsewhere.
OF_A_PLACE = {
    "IMR201": "only a place that was asked for can be empty",
    "IMR207": "the same words twice in a text that nobody asked for are no answers",
    "IMR306": "the signature and the last edit are dates of the file’s own lines",
    "IMR308": "who signs is told by the form’s own lines",
    "IMR501": "the order is that of a chronology",
    "IMR9301": "what is answered nowhere stands nowhere",
}
# What a fault is measured by stays at its own place: dates of the report, questions, chronology.
_MEASURES = ("doc-", "tor-", "chron-")
_OTHER = "analysis-beyond-description"
_STORY = "The officer came at nine."
# Cases whose fault goes with the move, by how they are moved.
_GONE = {
    "in a table": {
        # A cell has no sub-headings, and “What” beside no heading asks for nothing.
        "a sub-heading is neither a recommendation nor the owner of the one above it",
        "what is to be is told as if it were, and a second thing with it",
        "a thing that is issued, in a column that no mapping names",
        # A cell is one paragraph, so what stands below is beside it.
        "an issue, with the number of the next paragraph",
        # It is all that a heading has; and a table below a heading that names no plan is a list.
        "all that stands below a heading where ours would ask for a table",
        "a row with the words of one recommendation and a number that none has",
    },
}
_SAYS_NOTHING = {"The children"}  # headings that a person mapped, of which no word says what for


def _kept(raw: Raw) -> list[Raw]:
    return [one for one in raw["entries"] if one["item"].startswith(_MEASURES)]


def _moved(raw: Raw) -> set[str]:
    return {one["heading"] for one in raw["entries"] if one not in _kept(raw)}


def _at_another_answer(raw: Raw) -> Raw:
    """Put the fault under the heading of another item, its own heading below that one."""
    blocks = [
        {**one, "heading": one["heading"] + 1} if _is_heading(one) else one for one in raw["blocks"]
    ]
    entries = [{"item": _OTHER, "heading": "Our analysis"}, *_kept(raw)]
    return _draft([{"text": "Our analysis", "heading": 1}, _STORY, *blocks], entries)


def _under_a_heading(raw: Raw) -> Raw:
    """Leave the fault under its own heading, which no mapping names."""
    return _draft([{"text": "Elsewhere", "heading": 1}, _STORY, *raw["blocks"]], _entries(raw))


def _in_a_table(raw: Raw) -> Raw:
    """Put what stands under headings into the cells beside them, and tables under another."""
    rows, blocks = [["Asked", "Answered"]], []
    for heading, own in _parts(raw["blocks"]):
        is_text = not any(isinstance(one, dict) and "rows" in one for one in own)
        if heading in _moved(raw) and is_text:
            rows.append([heading, "\n".join(_text(one) for one in own)])
        elif heading in _moved(raw):
            blocks += [{"text": "Further tables", "heading": 1}, *own]
        else:
            blocks += [{"text": heading, "heading": 1}, *own] if heading else own
    table = [{"text": "Further answers", "heading": 1}, {"rows": rows}] if len(rows) > 1 else []
    return _draft([*blocks, *table], _entries(raw))


def _draft(blocks: Sequence[Any], entries: Sequence[Raw]) -> Raw:
    return {"addressed": True, "blocks": blocks, "entries": entries}


def _entries(raw: Raw) -> list[Raw]:
    return [{"item": _OTHER, "heading": "Elsewhere"}, *_kept(raw)]


def _is_heading(block: Any) -> bool:
    return isinstance(block, dict) and "heading" in block


def _text(block: Any) -> str:
    return block if isinstance(block, str) else block["text"]


def _parts(blocks: Sequence[Any]) -> list[tuple[str, list[Any]]]:
    found: list[tuple[str, list[Any]]] = [("", [])]
    top = min((one["heading"] for one in blocks if _is_heading(one)), default=1)
    for one in blocks:
        if _is_heading(one) and one["heading"] == top:
            found.append((one["text"], []))
        else:
            found[-1][1].append(one)
    return found


MOVES: dict[str, Callable[[Raw], Raw]] = {
    "at another answer": _at_another_answer,
    "under a heading that nobody mapped": _under_a_heading,
    "in a table": _in_a_table,
}


def _cases(code: str) -> Iterator[Raw]:
    """Yield the failing cases that are read through headings alone."""
    for raw in tomllib.loads((FOLDER / f"{code}.toml").read_text("utf-8"))["failing"]:
        if set(raw) == {"name", "finds", "blocks", "entries"} and _is_by_headings(raw):
            yield raw


def _is_by_headings(raw: Raw) -> bool:
    are_headings = all("heading" in one for one in raw["entries"])
    return are_headings and bool(_moved(raw)) and not _moved(raw) <= _SAYS_NOTHING


@pytest.mark.parametrize("move", MOVES)
@pytest.mark.parametrize("code", CODES)
def test_a_fault_is_found_where_it_was_moved_to(code: str, move: str) -> None:
    check = find_check(code)
    assert check is not None
    cases = [one for one in _cases(code) if one["name"] not in _GONE.get(move, set())]

    found = {raw["name"]: _is_found(check, MOVES[move](raw)) for raw in cases}

    assert cases
    assert [name for name, is_there in found.items() if not is_there] == []


def _is_found(check: Any, raw: Raw) -> bool:
    check_input = input_of(raw, CHECKLIST)
    return not check.missing_inputs(check_input) and any(check.find(check_input))


def test_no_code_is_both_moved_and_of_a_place() -> None:
    assert not OF_A_PLACE.keys() & set(CODES)
    assert all(find_check(code) for code in (*OF_A_PLACE, *CODES))
