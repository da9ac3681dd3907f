"""Write the pages of docs/reference/ and docs/checks/ from the code, the checklist and the lists.

python docs/make_reference.py            write them
python docs/make_reference.py --check    exit with 1 when they are not up to date
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click
from check_pages import check_pages
from json_reference import json_page
from python_reference import python_page

import imrkit
from imrkit.checklist import Checklist, ChecklistItem, ItemPart
from imrkit.cli import imrkit as command_line
from imrkit.outputs.explanations import what_it_takes

DOCS = Path(__file__).parent
NOTE = "<!-- Made by docs/make_reference.py; do not edit. -->"


def main() -> int:
    """Write or compare every page."""
    pages = _pages()
    stale = [name for name, text in pages.items() if _on_disk(name) != text]
    made = {
        f"{folder}/{path.name}"
        for folder in ("checks", "reference")
        for path in (DOCS / folder).glob("*.md")
    }
    stale += sorted(made - set(pages))
    if "--check" in sys.argv[1:]:
        if stale:
            print(f"Not up to date: {', '.join(stale)}. Run docs/make_reference.py.")
        return 1 if stale else 0
    for name in stale:
        file = DOCS / name
        file.parent.mkdir(exist_ok=True)
        if name in pages:
            file.write_text(pages[name], "utf-8")
        else:
            file.unlink()
    return 0


def _pages() -> dict[str, str]:
    """Return the text of each page, by its file below docs/."""
    return {
        "reference/items.md": _items(),
        "reference/commands.md": _commands(),
        "reference/json.md": f"{NOTE}\n{json_page()}",
        "reference/python.md": f"{NOTE}\n{python_page()}",
        **{f"checks/{name}": f"{NOTE}\n{text}" for name, text in check_pages().items()},
    }


def _on_disk(name: str) -> str:
    file = DOCS / name
    return file.read_text("utf-8") if file.exists() else ""


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
    yield f"- Done well when: {item.addressed_when}"
    yield f"- Needs attention when: {item.attention_when}"
    if item.example:
        yield f"- Example (invented): {item.example}"
    if item.when_not_known:
        yield f"- When it is not known: {item.when_not_known}"
    for part in item.parts:
        yield f"- Place: {_place(item, part)}"


def _place(item: ChecklistItem, part: ItemPart) -> str:
    """Return the tag of a part and of what stands in its rows, as a script names them."""
    said = f"`{item.tag(part)}` ({what_it_takes(part)})"
    columns = (f"`{column.id}` ({what_it_takes(column)})" for column in part.columns)
    return f"{said}; columns: {', '.join(columns)}" if part.columns else said


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
