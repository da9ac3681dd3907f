"""A page that lists the blank templates of a force, with a picture of each where there are some."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from imrkit.outputs import html


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedTemplate:
    """A blank template in a folder."""

    file: str  # its name
    label: str  # of the review type
    title: str  # of the size
    description: str = ""  # of the size


def page(
    templates: Iterable[ListedTemplate],
    *,
    force: str,
    checklist: str,
    pictures: Mapping[str, str],
    why: str,
    made: date,
) -> str:
    """Return the page. ``pictures``: file -> address of its picture; ``why``: there are none."""
    types: dict[str, list[ListedTemplate]] = {}
    for one in templates:
        types.setdefault(one.label, []).append(one)
    return html.filled(
        "templates.html",
        force=force,
        checklist=checklist,
        types=types,
        pictures=dict(pictures),
        why=why,
        made=made,
    )
