"""Compare two files, place by place."""

from __future__ import annotations

from imrkit.judging.comparing import drafts
from imrkit.judging.comparing.pairs import pairs_of
from imrkit.judging.comparing.rest import rest
from imrkit.judging.comparing.saying import shown
from imrkit.judging.comparing.side import Side
from imrkit.judging.comparing.structure import structure
from imrkit.judging.comparing.values import ComparedFile, Comparison


def compare(a: Side, b: Side, *, quotes: bool) -> Comparison:
    """Return how two files differ; ``quotes``: in the words of drafts, too."""
    pairs = pairs_of(a, b)
    found = [*structure(a, b, pairs), *drafts.contents(pairs), *drafts.record(a, b)]
    order = {item.id: number for number, item in enumerate(b.given.checklist.items)}
    found.sort(key=lambda one: order.get(one.item, len(order)))
    every = (*found, *rest(a, b))
    return Comparison(
        a=_file(a),
        b=_file(b),
        changes=tuple(shown(one, a, b, quotes=quotes) for one in every),
    )


def _file(side: Side) -> ComparedFile:
    identity, kind = side.given.snapshot.identity, side.given.review_type
    return ComparedFile(
        called=side.called,
        is_template=side.is_template,
        places=len(side.places),
        filled=len(side.filled),
        checklist_version="" if identity is None else identity.checklist_version,
        review_type="" if kind is None else kind.name,
        mapping=side.used,
    )
