"""The template language of masters: Jinja, as far as words in a Word file need it.

A master is somebody's file, so it is held to its purpose: it shows words, on conditions and in
loops. All that reaches further, or makes more of its words than a file can hold, is refused.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Sized
from typing import Any

from docxtpl import InlineImage
from jinja2 import StrictUndefined, Undefined, nodes, pass_context
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

MAX_EXPRESSIONS = 2_000  # variables and statements in one part; our own masters have some tens
MAX_TURNS = 1_000  # of all loops together
MAX_LETTERS = 50_000_000  # that come out of one part, and that go into filters

# What would reach for more than words.
_FORBIDDEN = (
    nodes.Call,
    nodes.Macro,
    nodes.CallBlock,
    nodes.Assign,
    nodes.AssignBlock,
    nodes.Block,
    nodes.BinExpr,
    nodes.Concat,
    nodes.Include,
    nodes.Import,
    nodes.FromImport,
    nodes.Extends,
    nodes.FilterBlock,
)
_LOGIC = (nodes.And, nodes.Or)
_FILTERS = (
    *("capitalize", "default", "e", "escape", "first", "last", "length", "lower", "title"),
    *("trim", "upper"),
)
_LOOP = frozenset(
    {
        *("first", "index", "index0", "last", "length", "revindex", "revindex0"),
        *("nextitem", "previtem"),
    }
)
_TURNS = "imrkit_turns"  # the filter that counts what a loop goes over


class TemplateLanguage(ImmutableSandboxedEnvironment):
    """The template language for one master; raises :class:`SecurityError` beyond its limits."""

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined, finalize=_shown)
        self.globals.clear()
        self._turns = MAX_TURNS
        self._letters = MAX_LETTERS
        self.filters = {name: self._counting(self.filters[name]) for name in _FILTERS}
        self.filters[_TURNS] = self._counted
        self.concat = self._joined  # type: ignore[method-assign]

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        if sum(map(source.count, ("{{", "{%", "{#"))) > MAX_EXPRESSIONS:
            raise SecurityError(f"a part of a master has at most {MAX_EXPRESSIONS:,} variables")
        tree = super()._parse(source, name, filename)
        _require_words_only(tree)
        for loop in tree.find_all(nodes.For):
            if loop.recursive or any(one.find(nodes.For) for one in loop.find_all(nodes.For)):
                raise SecurityError("a master holds no loops in loops in loops")
            loop.iter = nodes.Filter(loop.iter, _TURNS, [], [], None, None)
        return tree

    def _counted(self, found: Any) -> Any:
        """Return the list of a loop, when there are turns left for all of it."""
        self._turns -= len(found)
        if self._turns < 0:
            raise SecurityError(f"the loops of a master take at most {MAX_TURNS:,} turns")
        return found

    def _counting(self, filter_: Callable[..., Any]) -> Callable[..., Any]:
        """Return a filter that counts the letters that go into it."""

        @functools.wraps(filter_)
        def counting(*values: Any, **more: Any) -> Any:
            sizes = (len(value) for value in values if isinstance(value, Sized))
            self._take(sum(sizes))
            return filter_(*values, **more)

        return counting

    def _joined(self, pieces: Iterable[str]) -> str:
        """Join the pieces of a rendered part; no more is made than a file can hold."""
        made: list[str] = []
        for piece in pieces:
            self._take(len(piece))
            made.append(piece)
        return "".join(made)

    def _take(self, letters: int) -> None:
        self._letters -= letters
        if self._letters < 0:
            raise SecurityError("a master makes a file of a size that can be opened")


def _require_words_only(tree: nodes.Template) -> None:
    """Refuse calls, names of the language's own objects, and attributes, but those of a loop."""
    if any(not isinstance(one, _LOGIC) for one in tree.find_all(_FORBIDDEN)):
        raise SecurityError("a master holds variables, conditions and loops")
    attributes = list(tree.find_all(nodes.Getattr))
    of_loops = [attribute.node for attribute in attributes if _is_of_loop(attribute)]
    if len(of_loops) < len(attributes) or not all(map(_is_place, tree.find_all(nodes.Getitem))):
        raise SecurityError("words have no attributes")
    for one in tree.find_all(nodes.Name):
        if one.name == "self" or (one.name == "loop" and all(one is not at for at in of_loops)):
            raise SecurityError(f"“{one.name}” is nothing that can be shown")


def _is_of_loop(getter: nodes.Getattr) -> bool:
    """Tell whether something is asked of the loop around it: ``loop.index``."""
    of_loop = isinstance(getter.node, nodes.Name) and getter.node.name == "loop"
    return of_loop and getter.attr in _LOOP


def _is_place(getter: nodes.Getitem) -> bool:
    """Tell whether something is asked for by its place: ``row[0]``."""
    return isinstance(getter.arg, nodes.Const) and isinstance(getter.arg.value, int)


@pass_context  # so that Jinja asks it for constants too
def _shown(_: Context, value: Any) -> Any:
    """Return the value of a variable, when it is words, a number or the logo."""
    if isinstance(value, str | int | float | Undefined | InlineImage):
        return value
    raise SecurityError(f"a {type(value).__name__} is nothing that can be shown")
