"""Write the reference pages of docs/reference/ from the code and the checklist.

python docs/make_reference.py            write them
python docs/make_reference.py --check    exit with 1 when they are not up to date
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click
from json_reference import json_page
from python_reference import python_page

import imrkit
from imrkit.checklist import Checklist, ChecklistItem
from imrkit.cli import imrkit as command_line
from imrkit.judging.checks import CHECKS, HEADINGS, Check

FOLDER = Path(__file__).parent / "reference"
NOTE = "<!-- Made by docs/make_reference.py; do not edit. -->"


def main() -> int:
    """Write or compare every page."""
    pages = {
        "checks.md": _checks(),
        "items.md": _items(),
        "commands.md": _commands(),
        "json.md": f"{NOTE}\n{json_page()}",
        "python.md": f"{NOTE}\n{python_page()}",
    }
    if "--check" in sys.argv[1:]:
        stale = [name for name, text in pages.items() if _on_disk(name) != text]
        if stale:
            print(f"Not up to date: {', '.join(stale)}. Run docs/make_reference.py.")
        return 1 if stale else 0
    FOLDER.mkdir(exist_ok=True)
    for name, text in pages.items():
        (FOLDER / name).write_text(text, "utf-8")
    return 0


def _on_disk(name: str) -> str:
    file = FOLDER / name
    return file.read_text("utf-8") if file.exists() else ""


def _checks() -> str:
    lines = [NOTE, "# Checks", "", "| code | name | severity | |", "|---|---|---|---|"]
    lines += [
        f"| [{one.code}](#{_anchor(one)}) | {one.name} | {one.severity} | {one.summary} |"
        for one in CHECKS
    ]
    for one in CHECKS:
        lines += ["", f"## {one.code} {one.name}", "", one.summary]
        for heading in HEADINGS:
            lines += ["", f"**{heading}.** {one.explanation[heading]}"]
    return "\n".join(lines) + "\n"


def _anchor(check: Check) -> str:
    return f"{check.code.lower()}-{check.name}"


def _items() -> str:
    checklist = imrkit.load_checklist()
    lines = [
        NOTE,
        f"# {checklist.title}, version {checklist.version}",
        "",
        checklist.status,
        "",
        f"The published advice: [{checklist.published_advice.title}]"
        f"({checklist.published_advice.url}), {checklist.published_advice.publisher}.",
    ]
    for section in checklist.sections:
        lines += ["", f"## {section.code}. {section.title}"]
        for item in checklist.items:
            if item.section == section.id:
                lines += _item(item, checklist)
    return "\n".join(lines) + "\n"


def _item(item: ChecklistItem, checklist: Checklist) -> Iterator[str]:
    kinds = [kind.short for kind in checklist.review_types if kind.id in item.review_types]
    yield from ("", f"### {item.title}", "", f"`{item.id}`: {item.requirement}", "")
    roles = " and ".join(sorted(item.roles, reverse=True))
    yield f"- For {roles}; {', '.join(kinds) or 'every review type'}"
    yield f"- Check: {item.check_mode}; where: {item.where}; provenance: {item.provenance}"
    if item.only_where_asked:
        yield "- Asked for only where a form asks; no template of imrkit’s holds it"
    yield from (f"- {prompt}" for prompt in item.prompts)
    yield f"- Addressed when: {item.addressed_when}"
    yield f"- Needs attention when: {item.attention_when}"
    if item.example:
        yield f"- Example (invented): {item.example}"
    if item.when_not_known:
        yield f"- When it is not known: {item.when_not_known}"


def _commands() -> str:
    lines = [NOTE, "# Commands"]
    group = click.Context(command_line, info_name="imrkit")
    lines += ["", "```", command_line.get_help(group), "```"]
    for name in command_line.list_commands(group):
        command = command_line.get_command(group, name)
        if command is not None:
            context = click.Context(command, info_name=name, parent=group)
            lines += ["", f"## {name}", "", "```", command.get_help(context), "```"]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
