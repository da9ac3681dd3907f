"""A report as one page of HTML, to be read, printed and handed over.

It holds no script and no address of anything outside, and its policy forbids both.
"""

from __future__ import annotations

import base64
import hashlib
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import BaseLoader, Environment, Template
from markupsafe import Markup

from imrkit.checklist import Checklist
from imrkit.judging.report import Report
from imrkit.judging.status import ItemStatus
from imrkit.outputs.contents import contents
from imrkit.outputs.words import SEVERITY_WORDS, STATUS_WORDS
from imrkit.values.findings import Severity
from imrkit.words.characters import visible
from imrkit.words.date_words import day_in_words, day_of_time


def page(report: Report, checklist: Checklist, draft: str, *, made: date) -> str:
    """Return a report as a page; ``draft``: the name of its file, "" to leave it out.

    ``made``: the day that it shows as its own.
    """
    return filled(
        "report.html",
        said=contents(report, checklist, draft),
        draft=draft,
        counts=report.counts,
        made=made,
        status_words=STATUS_WORDS,
        severity_words=SEVERITY_WORDS,
        severities=sorted(Severity, key=lambda one: -one.rank),
        statuses=tuple(ItemStatus),
        open_findings=report.open_findings,
    )


def filled(page: str, *, made: date, **values: Any) -> str:
    """Return a page of imrkit with its values, its style and the day that it shows as its own."""
    style = _resource("report.css")
    return _template(page).render(
        made=day_in_words(made),
        style=Markup(style),  # noqa: S704 - our own
        style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
        **values,
    )


@cache
def _template(page: str) -> Template:
    environment = Environment(
        loader=BaseLoader(), autoescape=True, finalize=_shown, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["day"] = day_of_time
    return environment.from_string(_resource(page))


def _resource(name: str) -> str:
    return (files("imrkit.outputs") / name).read_text("utf-8")


def _shown(value: Any) -> Any:
    """Return a value of the page without characters that its reader would not see."""
    return visible(value) if type(value) is str else value
