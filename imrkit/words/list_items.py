"""The items of a list that was pasted as text, such as a chair's questions."""

from __future__ import annotations

import re

# “1.”, “2)”, “(3)”, “a.”, “(b)”, “iv)”, “Q5:”, “1.2”, a bullet or a dash, with a space behind it.
_MARK = re.compile(
    r"(?:[•◦▪·‣*\uf0b7–—-]"
    r"|\(?(?:Q|Question )?(?:\d{1,3}(?:\.\d{1,3})?|[a-z]|[ivx]{1,5})[.):]"
    r"|\d{1,3}\.\d{1,3}) ",
    re.IGNORECASE,
)


def list_items(text: str) -> tuple[str, ...]:
    """Return the items of a list, one for each line that says something, without their marks.

    Where the first line and another begin with a number, a letter or a bullet, a line without one
    goes on with the item above it: so do lines that were broken to fit a page.
    """
    lines = [line for line in (" ".join(one.split()) for one in text.splitlines()) if line]
    marks = [_MARK.match(f"{line} ") for line in lines]
    if sum(mark is not None for mark in marks) < 2 or marks[0] is None:
        return tuple(lines)
    items: list[str] = []
    for line, mark in zip(lines, marks, strict=True):
        if mark is None:
            items[-1] = f"{items[-1]} {line}".strip()
        else:
            items.append(line[mark.end() :].strip())
    return tuple(item for item in items if item)
