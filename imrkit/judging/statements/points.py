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

    They are those below a lead (“Learning points:”), up to the next; those that themselves speak of
    learning; and where there is no lead, all below a heading that asks for learning and no more.
    """
    led = _below_leads(place)
    if led is not None:
        return led
    found = [one for one in place.paragraphs if one not in place.headings]
    if _asks_for_learning(place.where):
        points = [one for one in found if not _is_introduction(one)]
        return frozenset(points if len(points) > 1 else ())
    return frozenset(filter(is_point, found))


def _below_leads(place: Place) -> frozenset[str] | None:
    """Return the paragraphs that stand below leads; ``None`` when there is no lead."""
    found: set[str] = set()
    is_below: bool | None = None
    for line in place.paragraphs:
        if lead := _lead(line):
            is_below = _speaks_of_learning(lead)
            line = line[len(lead) :].lstrip(" .:")
        if line and ((is_below and not _begins(line, "closes")) or is_point(line)):
            found.add(line)
    return None if is_below is None else frozenset(found)


def _asks_for_learning(where: str) -> bool:
    words = words_of(where)
    return _speaks_of_learning(where) and not {"conclusion", "conclusions"}.intersection(words)


def _is_introduction(line: str) -> bool:
    is_lead_in = line.rstrip().endswith(":")
    is_about = signs("demands")["speaks_of_itself"].is_in(line)
    return is_lead_in or is_about or _begins(line, "closes")


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
