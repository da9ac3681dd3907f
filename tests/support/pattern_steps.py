"""Count the steps in which a backtracking matcher runs a pattern: what its time grows with.

A small matcher over the tree that ``re`` itself parses a pattern to. It tries what ``re`` tries, in
the same order, and counts; so growth is told without a clock.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator, Sequence
from typing import Any

_parser: Any = importlib.import_module("re._parser")
_compiler: Any = importlib.import_module("re._compiler")

ONE = {"LITERAL", "NOT_LITERAL", "ANY", "IN"}  # one character
REPEATS = {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}

Node = tuple[Any, Any]


def tree(pattern: re.Pattern[str]) -> Any:
    """Return what ``re`` parses a pattern to: nodes, each an operation and what it is done with."""
    return _parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)


def name(node: Node) -> str:
    """Return the name of a node's operation."""
    return str(node[0])


class Steps:
    """Runs one pattern over texts, as often as it matches, and counts."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._tree = tree(pattern)
        self._flags = self._tree.state.flags | pattern.flags
        self._groups: dict[int, Any] = {}
        self._nodes: dict[int, re.Pattern[str]] = {}
        self._known: dict[tuple[int, str], bool] = {}
        self._text = ""
        self._count = 0

    def of(self, text: str, how: str) -> int:
        """Return the steps of ``search`` (at each place, and on from where it matched), ``match``
        or ``fullmatch`` (on to the next end until one is that of the text)."""
        self._text, self._count = text, 0
        if how == "search":
            at = 0
            while at <= len(text):
                end = next(self._ends(self._tree, at), None)
                at = at + 1 if end is None or end == at else end
        else:
            any(how == "match" or end == len(text) for end in self._ends(self._tree, 0))
        return self._count

    def _ends(self, nodes: Sequence[Node], at: int) -> Iterator[int]:
        """Yield where nodes that begin at a place can end, in the order in which they are tried."""
        stack = [iter((at,))]
        while stack:
            found = next(stack[-1], None)
            if found is None:
                stack.pop()
            elif len(stack) > len(nodes):
                yield found
            else:
                stack.append(self._ends_of(nodes[len(stack) - 1], found))

    def _ends_of(self, node: Node, at: int) -> Iterator[int]:
        self._count += 1
        kind, given = name(node), node[1]
        if kind in ONE:
            return iter((at + 1,) if self._fits_at(node, at) else ())
        if kind == "AT":
            return self._at(node, at)
        if kind in REPEATS:
            least, most, nodes = given
            return self._repeated(kind, least, most, nodes, at)
        return _KINDS[kind](self, given, at)

    def _repeated(
        self, kind: str, least: int, most: int, nodes: Sequence[Node], at: int
    ) -> Iterator[int]:
        if len(nodes) == 1 and name(nodes[0]) in ONE:
            ends = self._run(kind, least, most, nodes[0], at)
        else:
            ends = self._group(kind == "MIN_REPEAT", least, most, nodes, at)
        return self._first(ends) if kind == "POSSESSIVE_REPEAT" else ends

    def _run(self, kind: str, least: int, most: int, node: Node, at: int) -> Iterator[int]:
        longest = 0
        while longest < most and self._fits_at(node, at + longest):
            longest += 1
            self._count += 1
        lengths = range(least, longest + 1)
        for length in lengths if kind == "MIN_REPEAT" else reversed(lengths):
            self._count += 1
            yield at + length

    def _group(
        self, lazy: bool, least: int, most: int, nodes: Sequence[Node], at: int
    ) -> Iterator[int]:
        stack, places = [self._ends(nodes, at)], [at]
        if lazy and not least:
            yield at
        while stack:
            end = next(stack[-1], None) if len(stack) <= most else None
            if end is None:
                stack.pop()
                place = places.pop()
                if not lazy and len(stack) >= least:
                    yield place
            elif end != places[-1]:
                stack.append(self._ends(nodes, end))
                places.append(end)
                if lazy and len(stack) > least:
                    yield end

    @staticmethod
    def _first(ends: Iterator[int]) -> Iterator[int]:
        return iter([end] if (end := next(ends, None)) is not None else [])

    def _subpattern(self, given: Any, at: int) -> Iterator[int]:
        self._groups[given[0]] = given[-1]
        return self._ends(given[-1], at)

    def _atomic(self, given: Any, at: int) -> Iterator[int]:
        return self._first(self._ends(given, at))

    def _branch(self, given: Any, at: int) -> Iterator[int]:
        for nodes in given[1]:
            yield from self._ends(nodes, at)

    def _back(self, given: Any, at: int) -> Iterator[int]:
        return self._ends(self._groups[given], at)  # whatever that group may hold: no fewer steps

    def _assert(self, given: Any, at: int) -> Iterator[int]:
        return iter((at,) if self._stands(given, at) else ())

    def _assert_not(self, given: Any, at: int) -> Iterator[int]:
        return iter(() if self._stands(given, at) else (at,))

    def _stands(self, given: Any, at: int) -> bool:
        direction, nodes = given
        start = at - nodes.getwidth()[1] if direction < 0 else at
        return start >= 0 and next(self._ends(nodes, start), None) is not None

    def _at(self, node: Node, at: int) -> Iterator[int]:
        return iter((at,) if self._compiled(node).match(self._text, at) else ())

    def _fits_at(self, node: Node, at: int) -> bool:
        return at < len(self._text) and self.fits(node, self._text[at])

    def fits(self, node: Node, character: str) -> bool:
        """Tell whether a node for one character, of the pattern's tree, fits this one."""
        key = (id(node), character)
        if key not in self._known:
            self._known[key] = self._compiled(node).match(character) is not None
        return self._known[key]

    def _compiled(self, node: Node) -> re.Pattern[str]:
        """Return a pattern of one node: what a single one fits is asked of ``re`` itself."""
        if id(node) not in self._nodes:
            part = _parser.SubPattern(self._tree.state, [node])
            self._nodes[id(node)] = _compiler.compile(part, self._flags)
        return self._nodes[id(node)]


_KINDS = {
    "SUBPATTERN": Steps._subpattern,
    "ATOMIC_GROUP": Steps._atomic,
    "BRANCH": Steps._branch,
    "GROUPREF": Steps._back,
    "ASSERT": Steps._assert,
    "ASSERT_NOT": Steps._assert_not,
}
