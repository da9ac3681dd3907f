"""The commands that list and explain what a checklist and the checks hold."""

from __future__ import annotations

import datetime as dt

import click

from imrkit import verbs
from imrkit.cli import options, terminal
from imrkit.judging.checks import CHECKS
from imrkit.outputs import explanations, json, lists
from imrkit.outputs.law import law_text


@click.command()
@options.review_type
@options.role
@click.option(
    "--law",
    "lists_law",
    is_flag=True,
    help="List its legal sentences instead: source, status, and when each was last checked.",
)
@options.checklist
@options.style
def items(
    review_type: str | None, role: str | None, lists_law: bool, checklist: str, style: str
) -> None:
    """List the items of a checklist, or its legal sentences."""
    known = verbs.load_checklist(checklist)
    if lists_law:
        if review_type is not None or role is not None:
            raise click.UsageError("--law lists every sentence; leave out --type and --role.")
        today = dt.datetime.now(tz=dt.UTC).date()
        sentences = verbs.law(checklist=known)
        is_data = style == "json"
        terminal.say(json.law(sentences, today) if is_data else law_text(sentences, known, today))
        return
    found = verbs.items(review_type=review_type, role=role, checklist=known)
    if style == "json":
        terminal.say(json.items(found))
    else:
        terminal.say(lists.items(found, known))


@click.command()
@options.style
def checks(style: str) -> None:
    """List the checks."""
    if style == "json":
        terminal.say(json.checks(CHECKS))
    else:
        terminal.say(lists.checks(CHECKS))


@click.command()
@click.argument("name", metavar="CODE|ID")
@options.checklist
def explain(name: str, checklist: str) -> None:
    """Explain a check or a finding of lint (by code or name), an item, a review type or a legal
    sentence (by id)."""
    known = verbs.load_checklist(checklist)
    terminal.say(explanations.explanation(verbs.explain(name, checklist=known), known))
