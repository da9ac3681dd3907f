"""Turn a value into an answer: the text and the properties of a control; change nothing yet."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from types import MappingProxyType

from imrkit.errors import DocumentError
from imrkit.ooxml.controls.control_names import refused
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.filling.date_text import date_text
from imrkit.ooxml.text.visible_text import character
from imrkit.values.controls import ControlKind
from imrkit.values.richtext import Line, Text
from imrkit.values.value import Value
from imrkit.words.characters import ILLEGAL

_TICKS = MappingProxyType(
    {
        **dict.fromkeys(("true", "yes", "1", "on", "x", "ticked", *"\u2611\u2612"), True),
        **dict.fromkeys(("false", "no", "0", "off", "", "unticked", "\u2610"), False),
    }
)
_TICK_WORDS = "yes or no, true or false, 1 or 0, on or off, ticked or unticked"
_LINE_END = re.compile(r"[\r\n]")
_SIGNS = {True: "\u2612", False: "\u2610"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The new text of a control, of its properties and of the node that it is bound to."""

    paragraphs: tuple[str, ...]  # () brings the placeholder back
    lines: tuple[Line, ...] = ()  # the same with formatting; () when plain text was given
    stored: str  # in the custom XML that the control is bound to
    day: dt.date | None = None  # of a date control
    checked: bool | None = None  # of a check box
    font: str = ""  # of a check box's sign


def answer(sdt: Sdt, value: Value) -> Answer:
    """Return the answer that a value makes; raise :class:`DocumentError` when it does not suit."""
    kind = sdt.kind
    if kind is ControlKind.CHECK_BOX:
        return _tick(sdt, value)
    if kind not in _MAKERS:
        raise refused(sdt, f"a control of kind {kind} cannot be filled with a value")
    if isinstance(value, str | list | tuple) and not value:
        return Answer(paragraphs=(), stored="")
    return _MAKERS[kind](sdt, value)


def value_of(sdt: Sdt, stored: str) -> str | bool | None:
    """Return the value that a bound node's text stands for, None for none (17.5.2.6)."""
    kind = sdt.kind
    if not stored:
        return None
    if kind is ControlKind.CHECK_BOX:
        return stored.strip().casefold() in {"1", "true"}
    if kind is ControlKind.DATE:
        return stored[:10] if _iso(stored[:10]) else stored
    shown = {value: choice for choice, value in _values_by_choice(sdt).items()}
    return shown.get(stored, stored)


def shown_of(sdt: Sdt, stored: str) -> Answer:
    """Return the answer that the text of its node makes in a control."""
    value = value_of(sdt, stored)
    nothing: Value = False if sdt.kind is ControlKind.CHECK_BOX else ""
    try:
        return answer(sdt, nothing if value is None else value)
    except DocumentError:  # a node may hold what nobody could choose: Word shows it as it is
        return Answer(paragraphs=(stored,), stored=stored)


def _text(sdt: Sdt, value: Value) -> Answer:
    texts = [value] if isinstance(value, str) else value
    if not isinstance(texts, list | tuple) or not all(isinstance(text, str) for text in texts):
        raise refused(sdt, "a text control is filled with text")
    return _written(sdt, [str(text) for text in texts])


def _one_text(sdt: Sdt, value: Value) -> Answer:
    typed = _text(sdt, value)
    if not sdt.takes_line_breaks and _LINE_END.search(typed.stored):
        raise refused(sdt, "it takes one line of text, without a line end")
    return typed


def _rich_text(sdt: Sdt, value: Value) -> Answer:
    if not isinstance(value, list | tuple) or not all(isinstance(one, Line) for one in value):
        return _text(sdt, value)
    lines = tuple(one for one in value if isinstance(one, Line))
    if not any(map(_holds_something, lines)):
        return Answer(paragraphs=(), stored="")
    return replace(_written(sdt, list(map(_words_of, lines))), lines=lines)


def _written(sdt: Sdt, texts: list[str]) -> Answer:
    if any(ILLEGAL.search(text) for text in texts):
        raise refused(sdt, "the text holds a character that no Word file may hold")
    return Answer(paragraphs=tuple(texts), stored="\n".join(texts))


def _holds_something(line: Line) -> bool:
    return line.content is None or any(
        not isinstance(one, Text) or one.text.strip() for one in line.content
    )


def _words_of(line: Line) -> str:
    return "".join(one.text for one in line.content or ())


def _combo(sdt: Sdt, value: Value) -> Answer:
    typed = _one_text(sdt, value)
    values = _values_by_choice(sdt)
    choice = _choice_of(values, typed.stored)
    return typed if choice is None else replace(typed, stored=values[choice])


def _choice(sdt: Sdt, value: Value) -> Answer:
    values = _values_by_choice(sdt)
    choice = _choice_of(values, value)
    if choice is None:
        offered = ", ".join(values)
        raise refused(sdt, f"“{value}” is not one of its choices: {offered}")
    return Answer(paragraphs=(choice,), stored=values[choice])


def _choice_of(values: Iterable[str], wanted: object) -> str | None:
    """Return the entry that is meant: the same, or else the same without space around it."""
    if not isinstance(wanted, str):
        return None
    alike = [
        value for value in values if value == wanted or (value.strip() == wanted.strip() != "")
    ]
    return wanted if wanted in alike else next(iter(alike), None)


def _values_by_choice(sdt: Sdt) -> dict[str, str]:
    """Map the shown text of each entry to the stored one (17.5.2.21); the first one wins."""
    found: dict[str, str] = {}
    for entry in sdt.entries:
        found.setdefault(entry.shown, entry.value or "")
    return found


def _date(sdt: Sdt, value: Value) -> Answer:
    if isinstance(value, str):
        value = _iso(value) or value
    if not isinstance(value, dt.date):
        raise refused(sdt, "a date control is filled with a date, such as 2026-03-31")
    day = dt.date(value.year, value.month, value.day)
    shown = date_text(day, sdt.date_format, sdt.date_language)
    stored = {"text": shown, "date": day.isoformat()}
    return Answer(
        paragraphs=(shown,),
        stored=stored.get(sdt.date_storage, f"{day.isoformat()}T00:00:00"),
        day=day,
    )


def _iso(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None


def _tick(sdt: Sdt, value: Value) -> Answer:
    ticked = _ticked(value)
    if ticked is None:
        raise refused(sdt, f"a check box is filled with True or False, or with {_TICK_WORDS}")
    code, font = sdt.sign(checked=ticked)
    return Answer(
        paragraphs=(character(code) or _SIGNS[ticked],),
        stored="true" if ticked else "false",
        checked=ticked,
        font=font,
    )


def _ticked(value: object) -> bool | None:
    """Return a person's meaning for a box, None when it could be anything."""
    written = str(value).strip().casefold() if isinstance(value, str | int) else "?"
    return _TICKS.get(written)


_MAKERS = {
    ControlKind.RICH_TEXT: _rich_text,
    ControlKind.PLAIN_TEXT: _one_text,
    ControlKind.COMBO_BOX: _combo,
    ControlKind.DROP_DOWN: _choice,
    ControlKind.DATE: _date,
}
