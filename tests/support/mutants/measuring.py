"""Plant a fault, run the checks, and tell what was found of it."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import imrkit
from imrkit.values.findings import Finding
from support.mutants import additions, answers, chronologies, papers, plans  # noqa: F401  they note kinds
from support.mutants.form import Form, path_of
from support.mutants.kinds import KINDS, Kind, Plant

DRAFTS = Path(__file__).resolve().parents[2] / "drafts"
SOUND = tuple(sorted(DRAFTS.glob("*sound*.docx")))
# Kinds that put a sentence behind others.
SENTENCES = frozenset(
    {
        "blame",
        "hindsight",
        "full-name",
        "telephone",
        "postcode",
        "health-number",
        "intelligence",
        "pseudonym-differs",
    }
)
FOUND, ELSEWHERE, MISSED = "found", "another item", "missed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one plant."""

    kind: str
    form: str
    result: str
    words: str
    new: tuple[Finding, ...]  # what the draft did not have before


def outcomes(
    files: Iterable[Path], kinds: Iterable[str] = (), *, turn: int = 0, alone: bool = False
) -> Iterator[Outcome]:
    """Plant each kind once in each form that has a place for it; ``turn`` shifts the wordings.

    Kinds that touch different parts of a draft are planted together, which is faster, unless each
    is to stand ``alone``.
    """
    names = list(kinds) or list(KINDS)
    chosen = [[one] for one in names] if alone else rounds(names)
    for number, file in enumerate(files):
        form = Form(file)
        before = {_same(one) for one in _findings(form)}
        for one in chosen:
            form.fresh()
            yield from _planted(form, one, number + turn, before)


def rounds(names: Iterable[str]) -> list[list[str]]:
    """Return the kinds that may be planted together: of each part of a draft one at a time.

    Sentences that are put behind a paragraph do not touch one another.
    """
    found: list[list[str]] = []
    sentences = [one for one in names if one in SENTENCES]
    by_part: dict[str, list[str]] = {}
    for one in names:
        if one not in SENTENCES:
            by_part.setdefault(_part(one), []).append(one)
    answered = [sentences, *([one] for one in by_part.pop("answers", []))]
    for several in itertools.zip_longest(answered, *by_part.values()):
        first, *others = several
        found.append([*(first or ()), *filter(None, others)])
    return [one for one in found if one]


def _part(name: str) -> str:
    part = KINDS[name].plant.__module__.rpartition(".")[2]
    return "plans" if part == "additions" else part


def together(file: Path, kinds: Iterable[str]) -> list[Outcome]:
    """Plant several kinds in one draft and tell what became of each."""
    form = Form(file)
    before = {_same(one) for one in _findings(form)}
    return list(_planted(form, kinds, 0, before))


def _planted(
    form: Form, kinds: Iterable[str], number: int, before: set[tuple[str, ...]]
) -> Iterator[Outcome]:
    planted = [(KINDS[one], KINDS[one].plant(form, number)) for one in kinds]
    if any(plant for _, plant in planted):
        new = [one for one in _findings(form) if _same(one) not in before]
        for kind, plant in planted:
            if plant is not None:
                yield _outcome(kind, form, plant, new)


def _findings(form: Form) -> tuple[Finding, ...]:
    return imrkit.check(imrkit.Draft.open(form.saved())).open_findings


def _same(one: Finding) -> tuple[str, ...]:
    return one.code, one.item, one.message, one.location.quote


def _outcome(kind: Kind, form: Form, plant: Plant, new: list[Finding]) -> Outcome:
    here = [one for one in new if is_at(one, plant)]
    right = [one for one in here if one.item in kind.items or (one.item and not kind.items)]
    result = FOUND if right else ELSEWHERE if here else MISSED
    return Outcome(kind=kind.name, form=form.name, result=result, words=plant.words, new=tuple(new))


def is_at(finding: Finding, plant: Plant) -> bool:
    """Tell whether a finding shows words of the fault, or lies at its row, paragraph or heading."""
    told = _plain(plant.words)
    shown = [_plain(one.rstrip("…")) for one in (*finding.quotes, finding.location.quote) if one]
    if told and any(len(one) > 2 and (one in told or told in one) for one in shown):
        return True
    return plant.is_anywhere or any(_lies_at(finding, one) for one in plant.at)


def _lies_at(finding: Finding, element: Any) -> bool:
    if element.getparent() is None:
        return False
    path, own = finding.location.path, path_of(element)
    around = max((len(path_of(one)) for one in element.iterancestors("{*}tbl")), default=1)
    shorter = min(len(path), len(own))
    return len(path) > around and path[:shorter] == own[:shorter]


def _plain(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in text.casefold()).split())
