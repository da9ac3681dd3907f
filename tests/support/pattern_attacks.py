"""Texts that are likely to cost a regular expression much, from its own tree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from support.pattern_steps import ONE, REPEATS, Node, Steps, name, tree

_POOL = " \n\t\u00a0a1A_.-–,;:()[]{}\"'“”‘’§&/#=<>\\!\u0301é"
_MISFITS = ("", "\x01", "q")  # what may keep the end from fitting
_MOST = 3  # characters of one kind that are tried
_FAR = 4_000  # more repeats than this are as good as any number


@dataclass(frozen=True, slots=True)
class Worst:
    """A text that costs much: what is repeated, what stands before and behind."""

    before: str
    repeated: str
    behind: str = ""

    def times(self, number: int) -> str:
        """Return the text with so many repeats."""
        return self.before + self.repeated * number + self.behind


def attacks(pattern: re.Pattern[str]) -> Iterator[Worst]:
    """Yield texts for a pattern: each of its characters many times, and each of its repeats run
    long behind what leads to it, with an end that does not fit."""
    nodes, steps = tree(pattern), Steps(pattern)
    for character in dict.fromkeys("".join(_characters(nodes, steps))):
        yield Worst("", character)
    yield Worst("", _sample(nodes, steps) or " ")
    for before, body in _repeats(nodes, steps, ""):
        for repeated in _bodies(body, steps):
            yield from (Worst(before, repeated, behind) for behind in _MISFITS)
            yield Worst("", before + repeated)


def bounds(pattern: re.Pattern[str]) -> int:
    """Return the most repeats that a bounded repeat of a pattern takes, 0 when there is none."""
    found = (int(node[1][1]) for node in _all(tree(pattern)) if name(node) in REPEATS)
    return max((most for most in found if most < _FAR), default=0)


def _inner(node: Node) -> tuple[Sequence[Node], ...]:
    """Return the sequences of nodes inside a node."""
    kind, given = name(node), node[1]
    if kind in REPEATS:
        return (given[2],)
    if kind == "SUBPATTERN":
        return (given[-1],)
    if kind == "BRANCH":
        return tuple(given[1])
    if kind == "ATOMIC_GROUP":
        return (given,)
    return (given[1],) if kind.startswith("ASSERT") else ()


def _all(nodes: Sequence[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        for inner in _inner(node):
            yield from _all(inner)


def _characters(nodes: Sequence[Node], steps: Steps) -> Iterator[str]:
    for node in _all(nodes):
        if name(node) in ONE:
            yield _fitting(node, steps)[:1]


def _fitting(node: Node, steps: Steps) -> str:
    """Return characters that a node for one fits, different ones."""
    literal = chr(node[1]) if name(node) == "LITERAL" else ""
    found = [one for one in literal + _POOL if steps.fits(node, one)]
    return "".join(dict.fromkeys(found))[:_MOST] or _first_of(node)


def _first_of(node: Node) -> str:
    """Return the first character that a set names."""
    given: Any = next((item for item in node[1] if name(item) in {"LITERAL", "RANGE"}), None)
    if given is None:
        return "a"
    return chr(given[1][0] if name(given) == "RANGE" else given[1])


def _sample(nodes: Sequence[Node], steps: Steps) -> str:
    """Return a short text that nodes fit, as far as they do not look around."""
    return "".join(_sample_of(node, steps) for node in nodes)


def _sample_of(node: Node, steps: Steps) -> str:
    if name(node) in ONE:
        return _fitting(node, steps)[:1]
    if name(node).startswith("ASSERT") or not _inner(node):
        return ""
    inner = _sample(_inner(node)[0], steps)
    return inner * min(node[1][0], 100) if name(node) in REPEATS else inner


def _repeats(
    nodes: Sequence[Node], steps: Steps, before: str
) -> Iterator[tuple[str, Sequence[Node]]]:
    """Yield the body of each repeat with a text that leads to it."""
    for node in nodes:
        if name(node) in REPEATS and node[1][1] > 1:
            yield before, node[1][2]
        for inner in _inner(node):
            yield from _repeats(inner, steps, before)
        before += _sample_of(node, steps)


def _bodies(body: Sequence[Node], steps: Steps) -> list[str]:
    if len(body) == 1 and name(body[0]) in ONE:
        return list(_fitting(body[0], steps))
    return [_sample(body, steps) or " "]
