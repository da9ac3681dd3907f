"""Make of an open document the copy that may leave: every kind of thing is taken out in turn."""

from __future__ import annotations

from collections.abc import Sequence

from imrkit.ooxml.filling.answer_writer import AnswerWriter
from imrkit.ooxml.filling.as_shown import stale_controls
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
from imrkit.ooxml.publishing.publication import Publication
from imrkit.ooxml.text.document import OpenDocument
from imrkit.values.publishing import Left, Removed, RemovedKind


def make_copy(
    publication: Publication,
    *,
    keep_controls: bool = False,
    keep_labels: bool = True,
    openings: Sequence[str] = (),
) -> tuple[Removed, ...]:
    """Take out of a document what does not leave; return what that was, by kind.

    Its package is changed in place. ``openings``: how paragraphs of a form's guidance begin.
    """
    _show_data(publication)
    removed = (
        *markup.remove(publication),
        *fields.remove(publication),
        *prompts.remove(publication),
        *guidance.remove(publication, openings),
        *comments.remove(publication),
        *hidden.remove(publication),
        *objects.remove(publication),
        *settings.remove(publication),
        *links.remove(publication),  # behind those that tell more of a link
        *content_controls.remove(publication, keep=keep_controls),
        *permissions.remove(publication),
        *properties.remove(publication, keep_labels=keep_labels),
        *pictures.remove(publication),
        *revision_ids.remove(publication),
        *parts.remove(publication, keep_labels=keep_labels),
    )
    order = tuple(RemovedKind)
    return tuple(sorted(removed, key=lambda one: order.index(one.kind)))


def obstacles(publication: Publication) -> tuple[Left, ...]:
    """Return what a person has to settle in the draft before there can be a copy."""
    return (*revisions.find(publication), *objects.find_imported(publication))


def _show_data(publication: Publication) -> None:
    """Let every bound control show its data, as Word does on opening."""
    package = publication.package
    writer = AnswerWriter(package)
    for control in list(stale_controls(OpenDocument(package))):
        writer.write(control.sdt, control.shown)
