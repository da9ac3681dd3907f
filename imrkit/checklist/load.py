"""Load a checklist from TOML: follow ``extends``, report every mistake at once, build the value."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any

from marshmallow import Schema

from imrkit.checklist.build import build_advice, build_entry
from imrkit.checklist.rules import broken_rules, broken_settings, no_item
from imrkit.checklist.schema import ENTRY_SCHEMAS, HeadSchema
from imrkit.checklist.values import Checklist
from imrkit.errors import ChecklistError, Mistake
from imrkit.files import StrPath
from imrkit.toml.lines import Path
from imrkit.toml.schema import shape_mistakes
from imrkit.toml.source import TomlSource

DEFAULT = "imr"

CheckSettings = Mapping[str, type[Schema]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """One table of a list, as merged so far, and where its newest words stand."""

    raw: dict[str, Any]
    source: TomlSource
    path: Path

    def mistake(self, path: Path, message: str) -> Mistake:
        """Describe a mistake at ``path`` inside the entry."""
        return self.source.mistake((*self.path, *path), message)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tables:
    """A checklist as tables, before it is a value."""

    head: _Entry
    lists: dict[str, list[_Entry]]


def load_checklist(
    checklist: StrPath = DEFAULT, *, check_settings: CheckSettings | None = None
) -> Checklist:
    """Load a checklist by its id (one that imrkit ships) or from a TOML file.

    ``check_settings`` names the checks that exist and the shape of their settings; ``None``
    leaves the ``checks`` tables unread. Raises :class:`ChecklistError` with every mistake.
    """
    tables = _resolve(_read(checklist), seen=())
    mistakes = list(_entry_mistakes(tables, check_settings))
    if not mistakes:
        value = _build(tables)
        mistakes = list(_rule_mistakes(tables, value, check_settings))
    if mistakes:
        raise ChecklistError(sorted(mistakes, key=lambda one: (one.file, one.line or 0)))
    return value


def shipped_checklists() -> tuple[str, ...]:
    """Return the ids of the checklists that imrkit ships."""
    folder = resources.files("imrkit") / "checklists"
    return tuple(sorted(file.name[:-5] for file in folder.iterdir() if file.name.endswith(".toml")))


def _read(checklist: StrPath) -> TomlSource:
    if str(checklist) in (known := shipped_checklists()):
        return _shipped(str(checklist))
    advice = "Give the path of a TOML file, or one of the checklists that imrkit ships: "
    return TomlSource.read(checklist, ChecklistError, advice + ", ".join(known))


@functools.cache  # the base of every overlay
def _shipped(checklist: str) -> TomlSource:
    file = resources.files("imrkit") / "checklists" / f"{checklist}.toml"
    return TomlSource.parse(file.read_text("utf-8"), file.name, ChecklistError)


def _resolve(source: TomlSource, seen: tuple[str, ...]) -> _Tables:
    """Read the tables of ``source`` over those of the checklist that it extends."""
    own = _own_tables(source)
    base_id = own.head.raw.get("extends")
    if not isinstance(base_id, str) or not base_id:
        return own
    if base_id in seen or base_id not in shipped_checklists():
        message = (
            f"“{base_id}” is not a checklist to extend; known: {', '.join(shipped_checklists())}"
        )
        raise ChecklistError([own.head.mistake(("extends",), message)])
    base = _resolve(_read(base_id), (*seen, base_id))
    return _Tables(
        head=_Entry(raw=_head_over(base.head, own.head), source=source, path=own.head.path),
        lists={name: _over(base.lists[name], own.lists[name]) for name in ENTRY_SCHEMAS},
    )


def _head_over(base: _Entry, own: _Entry) -> dict[str, Any]:
    """Lay a head over that of the base; what is said of the base's version goes with it."""
    merged = {**base.raw, **own.raw}
    if "version" in own.raw and "adds_to" not in own.raw:
        merged.pop("adds_to", None)
    return merged


def _own_tables(source: TomlSource) -> _Tables:
    mistakes = [
        source.mistake((key,), f"“{key}” is not a key that is known here")
        for key in source.data
        if key != "checklist" and key not in ENTRY_SCHEMAS
    ]
    head = source.data.get("checklist", {})
    if not isinstance(head, dict):
        mistakes.append(source.mistake(("checklist",), "“checklist” must be a table"))
    lists: dict[str, list[_Entry]] = {}
    for name in ENTRY_SCHEMAS:
        tables = source.data.get(name, [])
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            mistakes.append(
                source.mistake((name,), f"“{name}” must be a list of tables: [[{name}]]")
            )
            continue
        lists[name] = [
            _Entry(raw=raw, source=source, path=(name, index)) for index, raw in enumerate(tables)
        ]
    if mistakes:
        raise ChecklistError(mistakes)
    return _Tables(head=_Entry(raw=head, source=source, path=("checklist",)), lists=lists)


def _over(base: list[_Entry], own: list[_Entry]) -> list[_Entry]:
    """Lay the entries of an extending checklist over the base: change, add, switch off, move."""
    merged = {str(entry.raw["id"]): entry for entry in base}
    unnamed: list[_Entry] = []
    for entry in own:
        key = entry.raw.get("id")
        if not isinstance(key, str):
            unnamed.append(entry)  # the schema will say that the id is missing
            continue
        old = merged.get(key)
        raw = {**old.raw, **entry.raw} if old and old.source is not entry.source else entry.raw
        if old and old.source is entry.source:
            unnamed.append(entry)  # named twice in one file: the rules will say so
        else:
            merged[key] = _Entry(raw=raw, source=entry.source, path=entry.path)
    return [*_moved(list(merged.values())), *unnamed]


def _moved(entries: list[_Entry]) -> list[_Entry]:
    """Put each entry beside the one that it names, together with those that name it in turn."""
    names = {str(entry.raw["id"]) for entry in entries} - _circling(entries)
    beside: dict[str, list[_Entry]] = {}
    standing: list[_Entry] = []
    for entry in entries:
        target = _target(entry)
        is_placed = target in names and entry.raw["id"] in names
        (beside.setdefault(target, []) if is_placed else standing).append(entry)
    moved: list[_Entry] = []
    stack = [(entry, False) for entry in reversed(standing)]
    while stack:
        entry, is_next = stack.pop()
        if is_next:  # all that stand before it are there
            moved.append(entry)
            continue
        own = beside.get(str(entry.raw["id"]), [])
        before = [(one, False) for one in own if not one.raw.get("after")]
        after = [(one, False) for one in own if one.raw.get("after")]
        stack.extend(reversed([*before, (entry, True), *after]))
    return moved


def _target(entry: _Entry) -> str:
    """Return the id of the entry that one wants to stand beside, "" when it names none."""
    target = entry.raw.get("after") or entry.raw.get("before")
    return target if isinstance(target, str) else ""


def _circling(entries: Iterable[_Entry]) -> set[str]:
    """Return the ids of the entries that would stand beside themselves, by way of others or not."""
    targets = {str(entry.raw.get("id")): _target(entry) for entry in entries}
    circling = set()
    for name in targets:
        step, seen = targets[name], {""}
        while step not in seen and step != name:
            seen.add(step)
            step = targets.get(step, "")
        if step == name:
            circling.add(name)
    return circling


def _entry_mistakes(tables: _Tables, check_settings: CheckSettings | None) -> Iterator[Mistake]:
    yield from _schema_mistakes(HeadSchema(), tables.head)
    for name, kind in ENTRY_SCHEMAS.items():
        schema = kind()  # one for all: making one takes longer than using it
        entries = tables.lists[name]
        strays = [entry for entry in entries if _is_stray(entry, schema)]
        yield from _twice(entries)
        yield from _place_mistakes(entries)
        yield from _stray_mistakes(entries, strays)
        for entry in entries:
            if entry in strays:
                continue
            yield from _schema_mistakes(schema, entry)
            if name == "items" and check_settings is not None:
                yield from _check_mistakes(entry, check_settings)


def _place_mistakes(entries: list[_Entry]) -> Iterator[Mistake]:
    known = {str(entry.raw.get("id")) for entry in entries}
    circling = _circling(entries)
    for entry in entries:
        own = str(entry.raw.get("id"))
        for key in ("after", "before"):
            target = entry.raw.get(key)
            if isinstance(target, str) and target and target not in known:
                yield entry.mistake((key,), f"“{key}”: there is no “{target}” here")
            elif target and target == _target(entry) and own in circling:
                yield entry.mistake((key,), f"“{key}”: “{own}” would stand beside itself")


def _is_stray(entry: _Entry, schema: Schema) -> bool:
    """Tell whether an entry switches off an item that the base does not have."""
    required = {key for key, field in schema.fields.items() if field.required}
    is_off = "off" in schema.fields and entry.raw.get("off") is True
    return is_off and isinstance(entry.raw.get("id"), str) and not required <= entry.raw.keys()


def _stray_mistakes(entries: list[_Entry], strays: list[_Entry]) -> Iterator[Mistake]:
    known = [str(entry.raw.get("id")) for entry in entries if entry not in strays]
    for entry in strays:
        yield entry.mistake(("id",), no_item(entry.raw["id"], known))


def _twice(entries: Iterable[_Entry]) -> Iterator[Mistake]:
    seen: set[Any] = set()
    for entry in entries:
        key = entry.raw.get("id")
        if isinstance(key, str) and key in seen:
            yield entry.mistake(("id",), f"the id “{key}” is used twice")
        if isinstance(key, str):
            seen.add(key)


def _check_mistakes(entry: _Entry, check_settings: CheckSettings) -> Iterator[Mistake]:
    checks = entry.raw.get("checks", {})
    if not isinstance(checks, dict):
        return
    for name, settings in checks.items():
        if name not in check_settings:
            yield entry.mistake(("checks", name), f"there is no check named “{name}”")
        elif isinstance(settings, dict):
            path = (*entry.path, "checks", name)
            yield from shape_mistakes(check_settings[name](), entry.source, path, settings)


def _schema_mistakes(schema: Schema, entry: _Entry) -> Iterator[Mistake]:
    return shape_mistakes(schema, entry.source, entry.path, entry.raw)


def _build(tables: _Tables) -> Checklist:
    head = HeadSchema().load(tables.head.raw)
    built = {
        name: tuple(_values(name, kind(), tables.lists[name]))
        for name, kind in ENTRY_SCHEMAS.items()
    }
    head.pop("extends")
    head["adds_to"] = tuple(head["adds_to"])
    head["published_advice"] = build_advice(head["published_advice"])
    return Checklist(**{**head, **built})


def _values(name: str, schema: Schema, entries: Iterable[_Entry]) -> Iterator[Any]:
    for entry in entries:
        if not entry.raw.get("off"):
            yield build_entry(name, schema.load(entry.raw))


def _rule_mistakes(
    tables: _Tables, value: Checklist, check_settings: CheckSettings | None
) -> Iterator[Mistake]:
    off = frozenset(entry.raw["id"] for entry in tables.lists["items"] if entry.raw.get("off"))
    settings = () if check_settings is None else broken_settings(value)
    for broken in (*broken_rules(value, off), *settings):
        yield _entry_at(tables, broken.kind, broken.id).mistake(broken.path, broken.message)


def _entry_at(tables: _Tables, kind: str, entry_id: str) -> _Entry:
    return next(entry for entry in tables.lists[kind] if entry.raw["id"] == entry_id)
