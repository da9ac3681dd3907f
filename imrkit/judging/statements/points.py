"""Tell the learning points and questions among paragraphs that no number marks."""

from __future__ import annotations

from imrkit.judging.places import Place
from imrkit.judging.wordlists import signs
from imrkit.words.likeness import words_of

_LONGEST_LEAD = 6  # words


def is_question(line: str) -> bool:
    """Tell whether a line of the terms of reference asks something."""
    plain = line.strip()
    return plain.endswith("?") or _begins(plain, "asks_the_reader")


def is_point(line: str) -> bool:
    """Tell whether a paragraph alone says what is to be learnt."""
    return _begins(line, "learns")


def point_lines(place: Place) -> frozenset[str]:
    """Return the paragraphs that are learning points where none has a label.

    They are those below a lead (“Learning points:”), up to the next; and those that themselves
    speak of learning.
    """
    found: set[str] = set()
    is_below = False
    for line in place.paragraphs:
        if lead := _lead(line):
            is_below = _speaks_of_learning(lead)
            line = line[len(lead) :].lstrip(" .:")
            if not line:
                continue
        if (is_below and not _begins(line, "closes")) or is_point(line):
            found.add(line)
    return frozenset(found)


def _lead(line: str) -> str:
    """Return the few words that a paragraph begins with as its title, "" when it has none."""
    for sign in (":", "."):
        head, found, _ = line.partition(sign)
        if found and len(words_of(head)) <= _LONGEST_LEAD and len(head) < 60:
            return head if _is_title(head) else ""
    return ""


def _is_title(head: str) -> bool:
    return _speaks_of_learning(head) or _begins(head, "closes")


def _speaks_of_learning(text: str) -> bool:
    return signs("learning")["titles"].is_in(text)


def _begins(line: str, kind: str) -> bool:
    first = next(signs("learning")[kind].find(line), None)
    return first is not None and not line[: first.start].strip(" ([“‘\"'")
