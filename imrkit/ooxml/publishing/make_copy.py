"""Make of an open document the copy that may leave: every kind of thing is taken out in turn."""

from __future__ import annotations

from collections.abc import Sequence

from imrkit.ooxml.filling.answer_writer import AnswerWriter
from imrkit.ooxml.filling.as_shown import stale_controls
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.publishing import (
    comments,
    content_controls,
    fields,
    guidance,
    hidden,
    links,
    markup,
    objects,
    parts,
    permissions,
    pictures,
    prompts,
    properties,
    revision_ids,
    revisions,
    settings,
)
from imrkit.ooxml.publishing.places import Places
from imrkit.ooxml.text.document import OpenDocument
from imrkit.values.publishing import Left, Removed, RemovedKind


def make_copy(
    package: Package,
    *,
    keep_controls: bool = False,
    keep_labels: bool = True,
    openings: Sequence[str] = (),
) -> tuple[Removed, ...]:
    """Take out of a document what does not leave; return what that was, by kind.

    The package is changed in place. ``openings``: how paragraphs of a form's guidance begin.
    """
    places = Places(package)
    _show_data(package)
    removed = (
        *fields.remove(package, places),
        *prompts.remove(package, places),
        *guidance.remove(package, places, openings),
        *comments.remove(package),
        *hidden.remove(package, places),
        *links.remove(package, places),
        *objects.remove(package, places),
        *markup.remove(package),
        *content_controls.remove(package, keep=keep_controls),
        *permissions.remove(package),
        *settings.remove(package),
        *properties.remove(package, keep_labels=keep_labels),
        *pictures.remove(package, places),
        *revision_ids.remove(package),
        *parts.remove(package, keep_labels=keep_labels),
    )
    order = tuple(RemovedKind)
    return tuple(sorted(removed, key=lambda one: order.index(one.kind)))


def obstacles(package: Package) -> tuple[Left, ...]:
    """Return what a person has to settle in the draft before there can be a copy."""
    places = Places(package)
    return (*revisions.find(package, places), *objects.find_imported(package, places))


def _show_data(package: Package) -> None:
    """Let every bound control show its data, as Word does on opening."""
    writer = AnswerWriter(package)
    for control in list(stale_controls(OpenDocument(package))):
        package.edit(control.story.part)
        writer.write(control.sdt, control.shown)
