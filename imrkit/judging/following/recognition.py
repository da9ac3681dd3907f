"""Tell whether a file is one of the document that Word holds, by their paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from imrkit.judging.following.lines import normal
from imrkit.values.body import Body, BodyParagraph
from imrkit.words.differences import same_words

_OF_FILE = 0.6  # of its paragraphs stand in the document: an author fills in a form, and edits it
_ENOUGH = 10  # paragraphs that are the same; of a short document two in five of its own
_OF_SHORT = 0.4


def is_of_document(body: Body, now: Sequence[BodyParagraph]) -> bool:
    """Tell whether most paragraphs of a file stand in a document, in their order.

    So it is for the document as it was saved, however long ago, and for the form that it was made
    from. A line counts by how it begins, since an answer may stand behind.
    """
    was, is_now = _lines(body.paragraphs), _lines(now)
    if not was or not is_now:
        return False
    same = len(list(same_words(was, is_now)))
    return same >= _OF_FILE * len(was) and same >= min(_ENOUGH, _OF_SHORT * len(is_now))


def _lines(paragraphs: Iterable[BodyParagraph]) -> list[str]:
    texts = (normal(one.text.split(":")[0].split("\t")[0]) for one in paragraphs)
    return [text for text in texts if text]
