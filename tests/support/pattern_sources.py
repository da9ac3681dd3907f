"""Find every place of the source that makes a regular expression, and how it is run there."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from support.paths import ROOT

PACKAGES = ("imrkit", "addin_server")
_MAKERS = {"compile", "search", "match", "fullmatch", "findall", "finditer", "sub", "subn", "split"}


def sources() -> dict[str, str]:
    """Map each place ("imrkit.words.date_forms:_DAYS", a constant or a function) to how it is run.

    "search" when it is looked for anywhere, or when that is not to be told; else "fullmatch" or
    "match".
    """
    trees = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts): ast.parse(path.read_text("utf-8"))
        for package in PACKAGES
        for path in sorted((ROOT / package).rglob("*.py"))
    }
    places = {
        (module, place): kind
        for module, tree in trees.items()
        for place, kind in _places(tree, module)
    }
    runs = {(module, *run) for module, tree in trees.items() for run in _runs(tree)}
    return {
        f"{module}:{place}": kind
        or _how(
            {
                how
                for where, constant, how in runs
                if constant == place and (where == module or not place.startswith("_"))
            }
        )
        for (module, place), kind in places.items()
    }


def _how(methods: set[str]) -> str:
    if not methods or methods - {"match", "fullmatch"}:
        return "search"
    return "fullmatch" if "fullmatch" in methods else "match"


def _places(tree: ast.Module, module: str) -> Iterator[tuple[str, str]]:
    """Yield the constants and functions that make patterns; "match" for one of marshmallow's."""
    for statement in tree.body:
        for scope, body in _scopes(statement, ""):
            for node in ast.walk(body):
                if isinstance(node, ast.ImportFrom) and node.module == "re":
                    raise LookupError(f"{module} imports names from re: import re")
                if isinstance(node, ast.Attribute) and node.attr == "Regexp":
                    yield scope, "match"
                if _is_maker(node):
                    yield scope, ""


def _is_maker(node: ast.AST) -> bool:
    if not isinstance(node, ast.Attribute) or node.attr not in _MAKERS:
        return False
    return isinstance(node.value, ast.Name) and node.value.id == "re"


def _scopes(node: ast.stmt, outer: str) -> Iterator[tuple[str, ast.AST]]:
    """Yield each constant, function and method with its name, inside classes too."""
    if isinstance(node, ast.ClassDef):
        for inner in node.body:
            yield from _scopes(inner, f"{outer}{node.name}.")
    elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        yield outer + node.name, node
    elif isinstance(node, (ast.Assign, ast.AnnAssign)):
        target = node.targets[0] if isinstance(node, ast.Assign) else node.target
        yield outer + ast.unparse(target), node
    else:
        yield outer + f"line {node.lineno}", node


def _runs(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield the constants that are run, and with what: ``_DAY.search(…)``, ``ENDS[mark].match``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in _MAKERS:
            value = node.value.value if isinstance(node.value, ast.Subscript) else node.value
            if isinstance(value, (ast.Name, ast.Attribute)):
                yield ast.unparse(value).rsplit(".", 1)[-1], node.attr
