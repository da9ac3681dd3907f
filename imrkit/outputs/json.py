"""The output of the command line for programs: the JSON of values, with its schema version."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from typing import Any

from imrkit.checklist import ChecklistItem, LegalSentence
from imrkit.judging.checks import Check
from imrkit.judging.comparing import Comparison
from imrkit.judging.report import SCHEMA_VERSION, Report
from imrkit.mapping import Mapping, Proposals
from imrkit.outputs.checked_json import CheckedFiles
from imrkit.outputs.converted_json import ConvertedFiles
from imrkit.outputs.law import law_data
from imrkit.outputs.map_json import mapped_form
from imrkit.values.filled import Filled
from imrkit.values.findings import Finding
from imrkit.values.ledger import Ledger
from imrkit.values.publishing import Published
from imrkit.wire import plain


def report(report: Report) -> str:
    """Return a report as JSON."""
    return _text(plain(report))


def comparison(found: Comparison) -> str:
    """Return a comparison of two files as JSON."""
    return _text(plain(found))


def lint(found: Iterable[Finding]) -> str:
    """Return the findings on a file's build as JSON, each in the shape of a report's."""
    return _versioned(findings=found)


def items(found: Iterable[ChecklistItem]) -> str:
    """Return items as JSON."""
    return _versioned(items=found)


def law(found: Iterable[LegalSentence], today: dt.date) -> str:
    """Return legal sentences as JSON, each with how old its last check is."""
    return _versioned(law=law_data(found, today))


def checks(found: Iterable[Check]) -> str:
    """Return checks as JSON."""
    return _versioned(checks=found)


def proposals(found: Proposals) -> str:
    """Return what is proposed for each slot of a form as JSON."""
    return _text(plain(mapped_form(found)))


def converted(found: ConvertedFiles) -> str:
    """Return what became of forms that were converted as JSON."""
    return _text(plain(found))


def checked(found: CheckedFiles) -> str:
    """Return how much was found in the drafts of a folder as JSON."""
    return _text(plain(found))


def mappings(found: Iterable[Mapping]) -> str:
    """Return mappings as JSON, without their entries."""
    named = [
        {
            "id": one.id,
            "title": one.title,
            "checklist": one.checklist,
            "review_type": one.review_type,
            "places": len(one.slots),
            "entries": len(one.entries),
        }
        for one in found
    ]
    return _text({"schema_version": SCHEMA_VERSION, "mappings": named})


def mapping(found: Mapping) -> str:
    """Return a mapping as JSON."""
    return _text({"schema_version": SCHEMA_VERSION, **plain(found)})


def published(done: Published) -> str:
    """Return what was done to make a copy as JSON."""
    return _text({"schema_version": SCHEMA_VERSION, **plain(done)})


def filled(made: Filled) -> str:
    """Return what became of values that filled a file as JSON."""
    return _text({"schema_version": SCHEMA_VERSION, **plain(made)})


def ledger(ledger: Ledger) -> str:
    """Return the ledger of a move as JSON."""
    return _text(ledger.to_dict())


def ledgers(files: Iterable[tuple[str, Ledger | None, str]]) -> str:
    """Return the ledgers of the files of a folder as JSON: name, ledger, and why there is none."""
    said = [
        {"file": name, "ledger": ledger and ledger.to_dict(), "problem": problem}
        for name, ledger, problem in files
    ]
    return _text({"schema_version": SCHEMA_VERSION, "files": said})


def _versioned(**values: Iterable[Any]) -> str:
    data = {name: plain(tuple(found)) for name, found in values.items()}
    return _text({"schema_version": SCHEMA_VERSION, **data})


def _text(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2)
