"""The comments beside the fields of a value: they are its description."""

from __future__ import annotations

import ast
import inspect
import io
import tokenize
from collections.abc import Iterator, Mapping
from functools import cache
from types import ModuleType


def comments(cls: type) -> Mapping[str, str]:
    """Return the descriptions of the fields and properties of a class: name -> text.

    Fields have comments, in their line or above it, properties docstrings. Those of which nothing
    is said are left out; so are all when the source is not there.
    """
    found = dict(_of_properties(cls))
    for base in reversed(cls.__mro__):
        module = inspect.getmodule(base)
        if module is not None and base is not object:
            found |= _by_class(module).get(base.__qualname__, {})
    return found


def _of_properties(cls: type) -> Iterator[tuple[str, str]]:
    for name, one in inspect.getmembers(cls, lambda one: isinstance(one, property)):
        if text := inspect.getdoc(one):
            yield name, text.splitlines()[0]


@cache
def _by_class(module: ModuleType) -> Mapping[str, Mapping[str, str]]:
    try:
        source = inspect.getsource(module)
    except (OSError, TypeError):
        return {}
    said = _by_line(source)
    return {
        node.name: dict(_of_fields(node, said))
        for node in ast.parse(source).body
        if isinstance(node, ast.ClassDef)
    }


def _by_line(source: str) -> Mapping[int, tuple[str, bool]]:
    """Return the comment in each line, and whether it has the line for itself."""
    return {
        token.start[0]: (token.string.lstrip("# "), token.line.lstrip().startswith("#"))
        for token in tokenize.generate_tokens(io.StringIO(source).readline)
        if token.type == tokenize.COMMENT
    }


def _of_fields(
    node: ast.ClassDef, said: Mapping[int, tuple[str, bool]]
) -> Iterator[tuple[str, str]]:
    for one in node.body:
        if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name):
            first = one.lineno
            while said.get(first - 1, ("", False))[1]:
                first -= 1
            lines = range(first, (one.end_lineno or one.lineno) + 1)
            if text := " ".join(said[line][0] for line in lines if line in said):
                yield one.target.id, text
