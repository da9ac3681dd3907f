"""The reference page of the Python API: signatures, docstrings and the scripts of examples/."""

from __future__ import annotations

import ast
import importlib
import inspect
import json
import re
import textwrap
from collections.abc import Callable, Iterator
from enum import Enum
from pathlib import Path

import imrkit

EXAMPLES = Path(__file__).parents[1] / "examples"
SCRIPTS = {
    "Fill content controls from a table": "fill_from_csv.py",
    "List the controls of a folder": "list_controls.py",
    "Put controls around what stands under headings": "wrap_headings.py",
    "Read a table’s rows as dictionaries": "read_rows.py",
    "Check a folder": "check_folder.py",
    "Read a draft in anybody’s template": "read_answers.py",
    "Map a folder of forms": "map_folder.py",
}
# What stands in each chapter, by the modules that define it.
CHAPTERS = {
    "Functions": ("verbs",),
    "A draft": ("documents.draft", "documents.controls"),
    "Content controls": ("values.controls", "values.value", "values.tags", "values.richtext"),
    "What a draft shows": (
        *("values.snapshot", "values.annotations", "values.layout", "values.display"),
    ),
    "Reports": (
        *("judging.report", "judging.status", "judging.places", "values.findings"),
        *("values.defects", "values.repairs", "judging.checks.base", "judging.checks.kinds"),
        "judging.lint_rules",
        *("judging.without_quotes", "judging.wordlists.entries"),
    ),
    "The record": ("values.record",),
    "Checklists": (
        *("checklist.enums", "checklist.values", "checklist.items", "checklist.sizes"),
        "checklist.law",
    ),
    "Forms of other bodies": (
        *("values.slots", "values.body", "mapping.proposals", "mapping.values", "mapping.approval"),
        *("mapping.to_toml", "mapping.recognition", "judging.mapping_use", "judging.mapped_draft"),
        *("values.embedded_mapping", "values.conversion", "verbs.converted"),
    ),
    "Keys to names": ("key.values", "values.renaming"),
    "The copy that leaves": ("values.publishing",),
    "Templates": ("documents.brand", "values.addin", "values.filled"),
    "Moving a draft": ("verbs.migration.move", "values.ledger", "values.losses"),
    "Comparing and merging": (
        *("judging.comparing.values", "verbs.merging", "values.merging", "words.three_way"),
    ),
    "Folders": ("many.folder",),
    "Files": ("files",),
    "Errors": ("errors",),
}
INTRODUCTION = """\
All names here are imported from `imrkit`. Each is loaded when it is first asked for, so that
`import imrkit` costs next to nothing. What a script may rely on is said in
[stability](../stability.md); how content controls behave, in
[content controls](../content-controls.md)."""
WIDTH = 100
_ROLE = re.compile(r":[a-z]+:`(?:imrkit\.(?:[a-z_]+\.)*)?([^`]+)`")


def python_page() -> str:
    """Return the page as Markdown."""
    lines = ["# Python", "", INTRODUCTION, "", "## Scripts"]
    for title, name in SCRIPTS.items():
        lines += ["", f"### {title}", "", *_script(name)]
    for title, modules in CHAPTERS.items():
        lines += ["", f"## {title}"]
        for name in _names_of(modules):
            lines += ["", f"### {name}", "", *_entry(name, getattr(imrkit, name))]
    return "\n".join(lines) + "\n"


def names_on_page() -> list[str]:
    """Return the exported names that the page describes, in its order."""
    return [name for modules in CHAPTERS.values() for name in _names_of(modules)]


def _names_of(modules: tuple[str, ...]) -> Iterator[str]:
    homes = {f"imrkit.{module}" for module in modules}
    order = sorted(imrkit.__all__, key=lambda name: (name != "Draft", name))
    return (name for name in order if imrkit._HOME_OF[name] in homes)


def _script(name: str) -> list[str]:
    """Return a script without its line on the future of annotations; its docstring says it all."""
    text = (EXAMPLES / name).read_text("utf-8")
    shown = re.sub(r"from __future__ .*\n\n|  # noqa.*", "", text)
    return [f"`examples/{name}`", "", "```python", shown.rstrip(), "```"]


def _entry(name: str, thing: object) -> Iterator[str]:
    if inspect.isfunction(thing):
        yield from _code(_signature(name, thing))
        yield from _prose(thing)
    elif isinstance(thing, type):
        yield from _prose(thing)
        yield from _fields(thing)
        yield from _members(thing)
    else:
        yield from _code(f"{name} = {_alias(name)}")


def _fields(thing: type) -> Iterator[str]:
    """Yield the fields of a value or the members of a closed set, with their comments."""
    source = textwrap.dedent(inspect.getsource(thing))
    held = [
        one
        for node in ast.parse(source).body
        for one in getattr(node, "body", ())
        if isinstance(one, ast.AnnAssign | ast.Assign)
    ]
    if not held or (issubclass(thing, Exception) and not issubclass(thing, Enum)):
        return
    lines = source.splitlines()[held[0].lineno - 1 : held[-1].end_lineno]
    yield from ("", *_code(textwrap.dedent("\n".join(lines))))


def _members(thing: type) -> Iterator[str]:
    """Yield the public methods and properties that a class, or one of ours below it, defines."""
    ours = (one for one in thing.__mro__ if one.__module__.startswith("imrkit."))
    for name, member in (member for one in ours for member in vars(one).items()):
        if name.startswith("_") or not (doc := inspect.getdoc(member)):
            continue
        function = getattr(member, "__func__", member)
        if isinstance(member, property):
            yield from ("", f"**`{thing.__name__}.{name}`** {_without_roles(doc)}")
        elif inspect.isfunction(function):
            shown = _signature(f"{thing.__name__}.{name}", function)
            yield from ("", *_code(shown), *_prose(function))


def _signature(name: str, function: Callable[..., object]) -> str:
    """Return a call with its types, on lines of their own when it is long."""
    signature = inspect.signature(function)
    kept = [one for one in signature.parameters.values() if one.name not in ("self", "cls")]
    pieces = list(map(_parameter, kept))
    first = next((at for at, one in enumerate(kept) if one.kind is one.KEYWORD_ONLY), None)
    if first is not None:
        pieces.insert(first, "*")
    text = f"{name}({', '.join(pieces)}) -> {signature.return_annotation}"
    if len(text) <= WIDTH:
        return text
    inner = "".join(f"    {piece},\n" for piece in pieces)
    return f"{name}(\n{inner}) -> {signature.return_annotation}"


def _parameter(parameter: inspect.Parameter) -> str:
    typed = f"{parameter.name}: {parameter.annotation}"
    if parameter.default is parameter.empty:
        return typed
    is_text = isinstance(parameter.default, str)
    return f"{typed} = {json.dumps(parameter.default) if is_text else parameter.default}"


def _alias(name: str) -> str:
    """Return what an alias of a type stands for, as its module writes it."""
    source = inspect.getsource(importlib.import_module(imrkit._HOME_OF[name]))
    for node in ast.parse(source).body:
        if not isinstance(node, ast.Assign | ast.AnnAssign) or node.value is None:
            continue
        target = node.targets[0] if isinstance(node, ast.Assign) else node.target
        if isinstance(target, ast.Name) and target.id == name:
            return ast.unparse(node.value).strip("'")
    raise LookupError(name)


def _prose(thing: object) -> Iterator[str]:
    yield from _without_roles(inspect.getdoc(thing) or "").split("\n")


def _without_roles(text: str) -> str:
    return _ROLE.sub(r"`\1`", text).replace("``", "`")


def _code(text: str) -> list[str]:
    return ["```python", text, "```"]
