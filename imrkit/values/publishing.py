"""The copy of a draft that may leave the force: what was taken out of it, and what stands against.

None of these values holds a word that an author wrote. ``where`` is the title of the content
control, else the heading above, with the names of a key replaced; "" for the whole document.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from imrkit.values.renaming import Replaced
from imrkit.wire import shaped


class RemovedKind(StrEnum):
    """The kinds of things that a copy does not have, in the order in which they are told."""

    PROMPT = "prompt"  # the words that a place shows while nobody has typed there
    UNUSED_ROW = "unused-row"  # of a table that repeats, beside rows that are filled in
    GUIDANCE = "guidance"  # a template's own words to its author
    RECORD = "record"  # the decisions and the sign-off
    IDENTITY = "identity"  # which template the draft was made from
    MAPPING = "mapping"  # of somebody's form, and what the form called its controls
    ADDIN = "add-in"  # a task pane that Word opens with the document
    CONTROL = "content-control"  # its content stays
    BINDING = "binding"  # of a content control to data of the file
    CUSTOM_XML = "custom-xml"  # data of programs
    MARKUP = "markup"  # custom XML elements and smart tags around words, which stay
    COMMENT = "comment"
    HIDDEN_TEXT = "hidden-text"
    PROPERTY = "property"  # author, company, dates, and whatever else is not seen
    LABEL = "sensitivity-label"
    PERMISSION = "permission"  # for somebody named to edit a range
    VARIABLE = "variable"
    REVISION_ID = "revision-id"  # numbers that tell one sitting at the draft from another
    SETTING = "setting"  # of the author's machine: ids, paths, spelling
    TEMPLATE = "template"  # the path of the template
    PRINTER = "printer"
    MAIL_MERGE = "mail-merge"  # the list that letters were made for
    WEB_SETTING = "web-setting"
    THUMBNAIL = "thumbnail"
    EMBEDDED_FILE = "embedded-file"  # behind a picture or a chart, which stays
    PICTURE_DATA = "picture-data"  # what a camera or program wrote into a picture
    PICTURE_NAME = "picture-name"  # the name of the file that a picture came from
    LINK = "link"  # to a file; its words stay
    FIELD = "field"  # that shows a name, a path or a date; its result stays as text
    GLOSSARY = "glossary"
    MACRO = "macro"
    CUSTOM_UI = "custom-ui"
    SIGNATURE = "signature"  # it is no more that of the copy
    UNUSED_PART = "unused-part"  # a part of the file that nothing shows


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """Things of one kind that were taken out at one place."""

    kind: RemovedKind
    part: str  # of the file; "" for the file as a whole
    where: str = ""
    count: int = 1


class LeftKind(StrEnum):
    """What stands against a copy."""

    REVISION = "revision"  # a tracked change that nobody has accepted or rejected
    PROMPT = "prompt"
    IMPORTED_FILE = "imported-file"  # its words are in the document only once Word opens it
    NAME = "name"  # of the key to the names; and so the next three
    DATE = "date"
    ADDRESS = "address"
    NUMBER = "number"


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """What may not leave and could not be taken out: a person has to look at it."""

    kind: LeftKind
    part: str
    where: str = ""
    count: int = 1
    codes: tuple[str, ...] = ()  # of something of the key: of the people that may be meant
    sure: bool = True  # False: an everyday word, such as “Grace”, that may be no name


@shaped(also=("holds",))
@dataclass(frozen=True, slots=True, kw_only=True)
class SignedText:
    """The sign-off of a draft, held against its words as they are now."""

    role: str
    at: str
    hash: str  # that the sign-off is bound to
    text_hash: str  # of the words now

    @property
    def holds(self) -> bool:
        """True while nobody has changed a word since."""
        return self.hash == self.text_hash


@shaped(without=("data",))
@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The copy of a draft that may leave the force; or, with no copy, why there is none."""

    data: bytes | None = field(repr=False)  # of the Word file; None: see ``left``
    removed: tuple[Removed, ...]  # by kind
    replaced: tuple[Replaced, ...]  # real names by codes; () when nobody asked for it
    # With a copy: everyday words that a person has said may stay.
    left: tuple[Left, ...]
    notes: tuple[str, ...]  # sentences on what a person should look at in the copy
    draft_sha256: str  # of the file of the draft
    copy_sha256: str  # of the file of the copy; "" when there is none
    sign_off: SignedText | None  # None: nobody has signed the draft off
    is_held_against_key: bool  # a key to the names was given
