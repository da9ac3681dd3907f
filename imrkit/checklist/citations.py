"""Put legal sentences where the texts of a checklist name them.

``{law:id}`` stands for a sentence, ``{cite:id}`` for its Act and section, ``{act:id}`` for its Act
alone, ``{url:id}`` for its address.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

from imrkit.checklist.entries import ChecklistEntry
from imrkit.checklist.law import citation
from imrkit.errors import Mistake
from imrkit.toml.lines import Path

_CITED = re.compile(r"\{([a-z]{1,20}):([^{}]{0,80})\}")
_WAYS = ("law", "cite", "act", "url")


def with_law(entry: ChecklistEntry, law: Iterable[ChecklistEntry]) -> ChecklistEntry:
    """Return an entry in which the legal sentences stand that its texts name."""
    by_id = {str(one.raw.get("id")): one.raw for one in law}
    raw = _filled(entry.raw, by_id)
    return entry if raw == entry.raw else replace(entry, raw=raw)


def citation_mistakes(entry: ChecklistEntry, law: Iterable[ChecklistEntry]) -> Iterator[Mistake]:
    """Yield what is wrong with the legal sentences that the texts of an entry name."""
    known = {str(one.raw.get("id")) for one in law}
    for path, text in _texts(entry.raw, ()):
        for way, name in _CITED.findall(text):
            if way not in _WAYS:
                ways = ", ".join(f"{{{one}:…}}" for one in _WAYS)
                yield entry.mistake(path, f"“{{{way}:{name}}}” is not known; known are {ways}")
            elif name not in known:
                like = get_close_matches(name, known)
                more = f"; like it: {', '.join(like)}" if like else ""
                yield entry.mistake(path, f"there is no legal sentence “{name}”{more}")


def _filled(value: Any, law: Mapping[str, Mapping[str, Any]]) -> Any:
    if isinstance(value, str):
        return _CITED.sub(lambda match: _said(match, law), value) if "{" in value else value
    if isinstance(value, list):
        return [_filled(one, law) for one in value]
    if isinstance(value, dict):
        return {key: _filled(one, law) for key, one in value.items()}
    return value


def _said(match: re.Match[str], law: Mapping[str, Mapping[str, Any]]) -> str:
    """Return what stands for a citation; the citation itself where nothing is known of it."""
    way, sentence = match[1], law.get(match[2])
    if sentence is None or way not in _WAYS:
        return match[0]
    said = {name: str(sentence.get(name, "")) for name in ("text", "act", "section", "url")}
    if way == "cite":
        return citation(said["act"], said["section"])
    return said["text" if way == "law" else way]


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        for index, one in enumerate(value):
            yield from _texts(one, (*path, index))
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _texts(one, (*path, key))
