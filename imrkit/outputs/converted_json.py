"""What ``imrkit convert --format json`` writes, as values."""

from __future__ import annotations

from dataclasses import dataclass

from imrkit.judging.mapping_use import MappingSource
from imrkit.judging.report import SCHEMA_VERSION
from imrkit.verbs.converted import Converted, ConvertedPlace, UnconvertedPlace


@dataclass(frozen=True, slots=True, kw_only=True)
class ConvertedForm:
    """A form with content controls at its places, and those that were left."""

    template: str  # the file's name
    mapping: str  # id
    mapping_title: str
    source: MappingSource  # where the mapping comes from
    lifted_protection: str  # what the form's protection allowed; "" when it was not protected
    problem: str  # what is wrong with a mapping that the form carried; "" for nothing
    places: tuple[ConvertedPlace, ...]  # in the form's order
    left: tuple[UnconvertedPlace, ...]  # in the form's order


@dataclass(frozen=True, slots=True, kw_only=True)
class ConvertedFile:
    """One file of a folder that was converted, or why it was not."""

    file: str  # its name behind the folder's
    output: str  # what was written; "" when nothing was
    problem: str  # sentences; "" when it was converted
    form: ConvertedForm | None  # null when it was not


@dataclass(frozen=True, slots=True, kw_only=True)
class ConvertedFiles:
    """The files that were converted, or that could not be."""

    schema_version: int
    files: tuple[ConvertedFile, ...]  # by name


def converted_form(converted: Converted, template: str) -> ConvertedForm:
    """Return what became of a form as it is written; ``template``: the file's name."""
    return ConvertedForm(
        template=template,
        mapping=converted.mapping.id,
        mapping_title=converted.mapping.title,
        source=converted.source,
        lifted_protection=converted.lifted_protection,
        problem=converted.problem,
        places=converted.places,
        left=converted.left,
    )


def converted_files(*files: ConvertedFile) -> ConvertedFiles:
    """Return what became of files as it is written."""
    return ConvertedFiles(schema_version=SCHEMA_VERSION, files=files)
