"""The front door: what is exported is meant to be, and every error is one of ours."""

from __future__ import annotations

import ast
import functools
import importlib
import inspect
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from types import ModuleType

import pytest

import imrkit
from imrkit import errors, verbs

# What a script never holds in its hands, and why its name need not be at the front door.
_INSIDE = {
    "CheckInput": "what a check function is given: for who writes a check, see CONTRIBUTING.md",
    "CheckFunction": "the same",
    "Hit": "the same",
    "Schema": "marshmallow's own",
}
# The nodes of a Display have the names of a Snapshot's: they are had from its module.
_OF_A_DISPLAY = "imrkit.values.display"
# None of these is needed to read a draft's controls, and each takes its time.
HEAVY = ("babel", "click", "docx", "docxtpl", "jinja2", "lxml", "marshmallow", "tomllib")
SPARED_BY_READING = ("babel", "click", "docx", "docxtpl", "jinja2", "marshmallow", "tomllib")


def loaded_by(statement: str) -> set[str]:
    """Return the modules and packages that are loaded after a statement in a new interpreter."""
    script = f"{statement}\nimport sys\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    modules = set(done.stdout.split())
    return modules | {name.partition(".")[0] for name in modules}


@functools.cache
def defined() -> dict[str, str]:
    """Return the public classes and type aliases of imrkit, each with its module."""
    found = {}
    for module in pkgutil.walk_packages(imrkit.__path__, "imrkit."):
        loaded = importlib.import_module(module.name)
        for node in ast.parse(inspect.getsource(loaded)).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                found[node.name] = module.name
    return found


def annotated(thing: object) -> Iterator[str]:
    """Yield the annotations of a public function, or of a class's public methods and fields."""
    if isinstance(thing, type):
        yield from (str(one) for one in vars(thing).get("__annotations__", {}).values())
        for name, member in vars(thing).items():
            if not name.startswith("_"):
                member = getattr(member, "fget", None) or getattr(member, "__func__", member)
                yield from annotated(member)
    elif inspect.isfunction(thing):
        yield from map(str, thing.__annotations__.values())


def test_the_exported_names_exist() -> None:
    assert imrkit.__all__ == sorted(imrkit.__all__)
    assert [name for name in imrkit.__all__ if not hasattr(imrkit, name)] == []
    assert set(imrkit.__all__) <= set(dir(imrkit))


@pytest.mark.parametrize("module", [imrkit, verbs])
def test_each_name_is_loaded_from_where_mypy_finds_it(module: ModuleType) -> None:
    (guarded, *_) = (
        node for node in ast.parse(inspect.getsource(module)).body if isinstance(node, ast.If)
    )
    imported = {
        name.name: node.module
        for node in guarded.body
        if isinstance(node, ast.ImportFrom)
        for name in node.names
    }

    assert imported == module._HOME_OF
    assert sorted(imported) == module.__all__


def test_a_name_that_does_not_exist_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="'imrkit' has no attribute 'no_such'"):
        imrkit.no_such  # type: ignore[attr-defined]  # noqa: B018


@pytest.mark.parametrize("name", imrkit.__all__)
def test_what_a_public_signature_names_is_exported(name: str) -> None:
    words = set(re.findall(r"\w+", " ".join(annotated(getattr(imrkit, name)))))
    named = {word for word in words if word in defined() and defined()[word] != _OF_A_DISPLAY}

    assert named - set(imrkit.__all__) - set(_INSIDE) == set()


def test_what_is_left_inside_is_still_named() -> None:
    words = " ".join(one for name in imrkit.__all__ for one in annotated(getattr(imrkit, name)))

    assert [name for name in _INSIDE if not re.search(rf"\b{name}\b", words)] == []


@pytest.mark.programs
def test_importing_imrkit_loads_nothing_heavy() -> None:
    assert loaded_by("import imrkit").isdisjoint(HEAVY)


@pytest.mark.programs
def test_reading_and_filling_load_only_what_they_take() -> None:
    loaded = loaded_by("from imrkit import Draft, NewControl, Line, Text, Locks, Finding, Snapshot")

    assert loaded.isdisjoint(SPARED_BY_READING)
    assert "lxml" in loaded


@pytest.mark.programs
def test_judging_does_not_load_what_makes_templates_or_reads_commands() -> None:
    loaded = loaded_by("from imrkit import check, lint, repair, load_checklist")

    assert loaded.isdisjoint({"babel", "click", "docx", "docxtpl", "jinja2"})


@pytest.mark.programs
def test_what_makes_a_template_loads_nothing_that_only_drafts_or_brands_need() -> None:
    loaded = loaded_by("from imrkit import new\nfrom imrkit.documents.template import new_template")

    assert "imrkit.documents.render" in loaded
    spared = {"imrkit.judging", "imrkit.documents.draft", "imrkit.documents.read_brand"}
    assert loaded.isdisjoint(spared | {"marshmallow"})


def test_every_error_is_an_imrkit_error_and_the_command_line_exits_with_two() -> None:
    found = [
        one for one in vars(errors).values() if isinstance(one, type) and issubclass(one, Exception)
    ]

    assert len(found) > 8
    assert all(issubclass(one, errors.ImrkitError) and one.exit_code == 2 for one in found)


def test_every_exported_thing_says_what_it_is() -> None:
    assert [name for name in imrkit.__all__ if not getattr(imrkit, name).__doc__] == []


def test_a_star_import_gives_the_exported_names_and_no_more() -> None:
    given: dict[str, object] = {}

    exec("from imrkit import *", given)  # noqa: S102  (the statement under test)

    assert sorted(name for name in given if name != "__builtins__") == imrkit.__all__
