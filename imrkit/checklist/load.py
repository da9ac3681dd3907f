"""Load a checklist from TOML: follow ``extends``, report every mistake at once, build the value."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from importlib import resources
from typing import Any

from marshmallow import Schema

from imrkit.checklist.build import build_advice, build_entry
from imrkit.checklist.citations import citation_mistakes, with_law
from imrkit.checklist.entries import ChecklistEntry, circling, over, target_of
from imrkit.checklist.rules import broken_rules, broken_settings, no_item
from imrkit.checklist.schema import ENTRY_SCHEMAS, HeadSchema
from imrkit.checklist.shipped import DEFAULT, LAW, shipped_checklists
from imrkit.checklist.values import Checklist
from imrkit.errors import ChecklistError, Mistake
from imrkit.files import StrPath
from imrkit.toml.schema import shape_mistakes
from imrkit.toml.source import TomlSource

_ALIKE = 0.8  # of two ids, that one is the other mistyped

CheckSettings = Mapping[str, type[Schema]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tables:
    """A checklist as tables, before it is a value."""

    head: ChecklistEntry
    lists: dict[str, list[ChecklistEntry]]


def load_checklist(
    checklist: StrPath = DEFAULT, *, check_settings: CheckSettings | None = None
) -> Checklist:
    """Load a checklist by its id (one that imrkit ships) or from a TOML file.

    ``check_settings`` names the checks that exist and the shape of their settings; ``None``
    leaves the ``checks`` tables unread. Raises :class:`ChecklistError` with every mistake.
    """
    cited = _resolve(_read(checklist), seen=())
    tables = _with_law(cited)
    mistakes = [*_citation_mistakes(cited), *_entry_mistakes(tables, check_settings)]
    if not mistakes:
        value = _build(tables)
        mistakes = list(_rule_mistakes(tables, value, check_settings))
    if mistakes:
        raise ChecklistError(sorted(mistakes, key=lambda one: (one.file, one.line or 0)))
    return value


def _read(checklist: StrPath) -> tuple[TomlSource, ...]:
    """Return the file of a checklist; of one that imrkit ships also that of its law."""
    if str(checklist) in (known := shipped_checklists()):
        return _shipped(str(checklist)), _shipped(f"{checklist}{LAW}")
    advice = "Give the path of a TOML file, or one of the checklists that imrkit ships: "
    return (TomlSource.read(checklist, ChecklistError, advice + ", ".join(known)),)


@functools.cache  # the base of every overlay
def _shipped(name: str) -> TomlSource:
    file = resources.files("imrkit") / "checklists" / f"{name}.toml"
    return TomlSource.parse(file.read_text("utf-8"), file.name, ChecklistError)


def _resolve(sources: tuple[TomlSource, ...], seen: tuple[str, ...]) -> _Tables:
    """Read the tables of a checklist's files over those of the one that it extends."""
    own = _own_tables(sources)
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
        head=replace(own.head, raw=_head_over(base.head, own.head)),
        lists={name: over(base.lists[name], own.lists[name]) for name in ENTRY_SCHEMAS},
    )


def _head_over(base: ChecklistEntry, own: ChecklistEntry) -> dict[str, Any]:
    """Lay a head over that of the base; what is said of the base's version goes with it."""
    merged = {**base.raw, **own.raw}
    if "version" in own.raw and "adds_to" not in own.raw:
        merged.pop("adds_to", None)
    return merged


def _own_tables(sources: tuple[TomlSource, ...]) -> _Tables:
    mistakes = [mistake for source in sources for mistake in _shape_mistakes(source)]
    if mistakes:
        raise ChecklistError(mistakes)
    first, *_ = sources
    return _Tables(
        head=ChecklistEntry(raw=first.data.get("checklist", {}), source=first, path=("checklist",)),
        lists={
            name: [
                ChecklistEntry(raw=raw, source=source, path=(name, index))
                for source in sources
                for index, raw in enumerate(source.data.get(name, []))
            ]
            for name in ENTRY_SCHEMAS
        },
    )


def _shape_mistakes(source: TomlSource) -> Iterator[Mistake]:
    for key in source.data:
        if key != "checklist" and key not in ENTRY_SCHEMAS:
            yield source.mistake((key,), f"“{key}” is not a key that is known here")
    if not isinstance(source.data.get("checklist", {}), dict):
        yield source.mistake(("checklist",), "“checklist” must be a table")
    for name in ENTRY_SCHEMAS:
        tables = source.data.get(name, [])
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            yield source.mistake((name,), f"“{name}” must be a list of tables: [[{name}]]")


def _with_law(tables: _Tables) -> _Tables:
    """Put the legal sentences where the other tables name them."""
    law = tables.lists["law"]
    lists = {
        name: entries if name == "law" else [with_law(entry, law) for entry in entries]
        for name, entries in tables.lists.items()
    }
    return _Tables(head=with_law(tables.head, law), lists=lists)


def _citation_mistakes(tables: _Tables) -> Iterator[Mistake]:
    law = tables.lists["law"]
    for entries in ([tables.head], *(tables.lists[name] for name in tables.lists if name != "law")):
        for entry in entries:
            yield from citation_mistakes(entry, law)


def _entry_mistakes(tables: _Tables, check_settings: CheckSettings | None) -> Iterator[Mistake]:
    yield from _schema_mistakes(HeadSchema(), tables.head)
    for name, kind in ENTRY_SCHEMAS.items():
        schema = kind()  # one for all: making one takes longer than using it
        entries = tables.lists[name]
        strays = _strays(entries, schema)
        yield from _twice(entries)
        yield from _place_mistakes(entries)
        yield from _stray_mistakes(entries, strays)
        for entry in entries:
            if entry in strays:
                continue
            yield from _schema_mistakes(schema, entry)
            if name == "items" and check_settings is not None:
                yield from _check_mistakes(entry, check_settings)


def _place_mistakes(entries: list[ChecklistEntry]) -> Iterator[Mistake]:
    known = {str(entry.raw.get("id")) for entry in entries}
    rounds = circling(entries)
    for entry in entries:
        own = str(entry.raw.get("id"))
        for key in ("after", "before"):
            target = entry.raw.get(key)
            if isinstance(target, str) and target and target not in known:
                yield entry.mistake((key,), f"“{key}”: there is no “{target}” here")
            elif target and target == target_of(entry) and own in rounds:
                yield entry.mistake((key,), f"“{key}”: “{own}” would stand beside itself")


def _strays(entries: Sequence[ChecklistEntry], schema: Schema) -> list[ChecklistEntry]:
    """Return the items that switch off one that is not there, or change it by a mistyped id.

    One that is not whole is no item of its own: its id is mistyped when that of another is like it.
    """
    if "off" not in schema.fields:
        return []
    required = {key for key, field in schema.fields.items() if field.required}
    whole = [str(entry.raw["id"]) for entry in entries if required <= entry.raw.keys()]
    return [
        entry
        for entry in entries
        if isinstance(entry.raw.get("id"), str)
        and not required <= entry.raw.keys()
        and (entry.raw.get("off") is True or get_close_matches(entry.raw["id"], whole, 1, _ALIKE))
    ]


def _stray_mistakes(
    entries: list[ChecklistEntry], strays: list[ChecklistEntry]
) -> Iterator[Mistake]:
    known = [str(entry.raw.get("id")) for entry in entries if entry not in strays]
    for entry in strays:
        yield entry.mistake(("id",), no_item(entry.raw["id"], known))


def _twice(entries: Iterable[ChecklistEntry]) -> Iterator[Mistake]:
    seen: set[Any] = set()
    for entry in entries:
        key = entry.raw.get("id")
        if isinstance(key, str) and key in seen:
            yield entry.mistake(("id",), f"the id “{key}” is used twice")
        if isinstance(key, str):
            seen.add(key)


def _check_mistakes(entry: ChecklistEntry, check_settings: CheckSettings) -> Iterator[Mistake]:
    checks = entry.raw.get("checks", {})
    if not isinstance(checks, dict):
        return
    for name, settings in checks.items():
        if name not in check_settings:
            yield entry.mistake(("checks", name), f"there is no check named “{name}”")
        elif isinstance(settings, dict):
            path = (*entry.path, "checks", name)
            yield from shape_mistakes(check_settings[name](), entry.source, path, settings)


def _schema_mistakes(schema: Schema, entry: ChecklistEntry) -> Iterator[Mistake]:
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


def _values(name: str, schema: Schema, entries: Iterable[ChecklistEntry]) -> Iterator[Any]:
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


def _entry_at(tables: _Tables, kind: str, entry_id: str) -> ChecklistEntry:
    return next(entry for entry in tables.lists[kind] if entry.raw["id"] == entry_id)
