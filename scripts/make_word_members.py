"""Write which members each class of Word's JavaScript API has, and the set that brought each.

    python scripts/make_word_members.py

reads the type declarations that npm installs and writes tests/office/word-members.json, by which
the fake Word refuses what the simulated Word does not have.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
TYPES = ROOT / "node_modules/@types/office-js/index.d.ts"
OUT = ROOT / "tests/office/word-members.json"
CLASSES = (
    "Body",
    "CheckboxContentControl",
    "ContentControl",
    "ContentControlCollection",
    "CustomXmlPart",
    "CustomXmlPartCollection",
    "CustomXmlPartScopedCollection",
    "Document",
    "ListItem",
    "Paragraph",
    "ParagraphCollection",
    "Range",
    "RangeCollection",
    "RequestContext",
    "TableCell",
)
_SET = re.compile(r"\[Api set: (WordApi\w*) ([\d.]+)")
_MEMBER = re.compile(r"^ {8}(?:readonly )?(\w+)\??[(:<]", re.MULTILINE)


def main() -> None:
    """Write the table."""
    word = TYPES.read_text("utf-8")
    word = word[word.index("declare namespace Word {") :]
    table = {name: members(class_text(word, name)) for name in CLASSES}
    OUT.write_text(json.dumps(table, indent=1, sort_keys=True) + "\n", "utf-8")


def class_text(word: str, name: str) -> str:
    """Return the declaration of a class."""
    start = re.search(rf"^    class {name}\b", word, re.MULTILINE)
    if start is None:
        raise SystemExit(f"the declarations have no class {name}")
    return word[start.start() : word.index("\n    }\n", start.start())]


def members(text: str) -> dict[str, str]:
    """Return each member with its requirement set; "" for those that need none."""
    found: dict[str, str] = {}
    at = 0
    for match in _MEMBER.finditer(text):
        sets = _SET.findall(text[at : match.start()])
        at = match.end()
        needed = " ".join(sets[-1]) if sets else ""
        if match[1] not in found or needed < found[match[1]]:
            found[match[1]] = needed
    return found


if __name__ == "__main__":
    main()
