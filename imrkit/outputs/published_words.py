"""The words by which people are told what a copy does not have, and why there is none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from types import MappingProxyType

from imrkit.values.publishing import Left, LeftKind, Published, Removed, RemovedKind
from imrkit.values.renaming import Renamed

# One of them, and several.
REMOVED_WORDS: Mapping[RemovedKind, tuple[str, str]] = MappingProxyType(
    {
        RemovedKind.PROMPT: ("prompt of an empty place", "prompts of empty places"),
        RemovedKind.UNUSED_ROW: ("unused table row", "unused table rows"),
        RemovedKind.GUIDANCE: (
            "paragraph of the template’s guidance",
            "paragraphs of the template’s guidance",
        ),
        RemovedKind.RECORD: ("record of decisions", "records of decisions"),
        RemovedKind.IDENTITY: ("note of the template used", "notes of the template used"),
        RemovedKind.MAPPING: ("mapping of the form", "parts of the mapping of the form"),
        RemovedKind.ADDIN: ("part of an add-in", "parts of add-ins"),
        RemovedKind.CONTROL: (
            "content control (its content stays)",
            "content controls (their content stays)",
        ),
        RemovedKind.BINDING: ("binding to data of the file", "bindings to data of the file"),
        RemovedKind.CUSTOM_XML: ("part with data of programs", "parts with data of programs"),
        RemovedKind.MARKUP: ("smart tag or XML element", "smart tags or XML elements"),
        RemovedKind.COMMENT: ("comment", "comments"),
        RemovedKind.HIDDEN_TEXT: ("piece of hidden text", "pieces of hidden text"),
        RemovedKind.PROPERTY: ("property of the document", "properties of the document"),
        RemovedKind.LABEL: ("part of a sensitivity label", "parts of sensitivity labels"),
        RemovedKind.PERMISSION: (
            "permission for somebody named",
            "permissions for somebody named",
        ),
        RemovedKind.VARIABLE: ("document variable", "document variables"),
        RemovedKind.REVISION_ID: ("revision number", "revision numbers"),
        RemovedKind.SETTING: (
            "setting of the author’s machine",
            "settings of the author’s machine",
        ),
        RemovedKind.TEMPLATE: ("path of the template", "paths of templates"),
        RemovedKind.PRINTER: ("printer setting", "printer settings"),
        RemovedKind.MAIL_MERGE: ("mail merge", "mail merges"),
        RemovedKind.WEB_SETTING: ("part of web settings", "parts of web settings"),
        RemovedKind.THUMBNAIL: ("thumbnail", "thumbnails"),
        RemovedKind.EMBEDDED_FILE: (
            "file behind a picture or chart (which stays)",
            "files behind pictures or charts (which stay)",
        ),
        RemovedKind.PICTURE_DATA: (
            "picture with notes of a camera or program",
            "pictures with notes of a camera or program",
        ),
        RemovedKind.PICTURE_NAME: ("file name of a picture", "file names of pictures"),
        RemovedKind.LINK: ("link to a file (its words stay)", "links to files (their words stay)"),
        RemovedKind.FIELD: (
            "field that shows a property or path (made text)",
            "fields that show properties or paths (made text)",
        ),
        RemovedKind.GLOSSARY: ("list of prompts and text blocks", "lists of prompts and blocks"),
        RemovedKind.MACRO: ("part with macros", "parts with macros"),
        RemovedKind.CUSTOM_UI: ("change of Word’s own buttons", "changes of Word’s own buttons"),
        RemovedKind.SIGNATURE: ("digital signature", "parts of digital signatures"),
        RemovedKind.UNUSED_PART: ("part that nothing shows", "parts that nothing shows"),
    }
)
LEFT_WORDS: Mapping[LeftKind, tuple[str, str]] = MappingProxyType(
    {
        LeftKind.REVISION: ("tracked change", "tracked changes"),
        LeftKind.PROMPT: ("prompt", "prompts"),
        LeftKind.IMPORTED_FILE: ("file that Word has not taken over", "files not taken over"),
        LeftKind.NAME: ("name", "names"),
        LeftKind.DATE: ("date", "dates"),
        LeftKind.ADDRESS: ("address", "addresses"),
        LeftKind.NUMBER: ("number", "numbers"),
    }
)
# What a person does about it in the draft.
REMEDIES: Mapping[LeftKind, str] = MappingProxyType(
    {
        LeftKind.REVISION: "Accept or reject every tracked change in Word (Review).",
        LeftKind.PROMPT: "Write what belongs there, or delete the prompt.",
        LeftKind.IMPORTED_FILE: "Open the draft in Word and save it: Word takes the words over.",
        **dict.fromkeys(
            (LeftKind.NAME, LeftKind.DATE, LeftKind.ADDRESS, LeftKind.NUMBER),
            "Write the code in its place, or let imrkit replace names (--pseudonyms).",
        ),
    }
)
_NO_KEY = "No key to the names was given: the copy was not looked through for real names."


def removed_lines(removed: Iterable[Removed]) -> list[tuple[int, str, tuple[str, ...]]]:
    """Return for each kind how many were taken out, what they were, and where they stood."""
    found = []
    for kind, group in groupby(removed, key=lambda one: one.kind):
        every = tuple(group)
        count = sum(one.count for one in every)
        places = tuple(dict.fromkeys(one.where for one in every if one.where))
        found.append((count, REMOVED_WORDS[kind][count != 1], places))
    return found


def left_line(one: Left) -> str:
    """Return what is left at one place, and where."""
    words = LEFT_WORDS[one.kind][one.count != 1]
    who = f" of {' or '.join(one.codes)}" if one.codes else ""
    may_be = "" if one.sure else " (an everyday word, which may be no name)"
    return f"{one.count} {words}{who}{may_be}: {one.where or one.part}"


def names_line(done: Published) -> str:
    """Return what is known of real names in the copy, as a sentence."""
    if not done.is_held_against_key:
        return _NO_KEY
    if done.data is None:
        return "The draft was held against a key to the names."
    count = sum(one.count for one in done.replaced if one.outcome is Renamed.REPLACED)
    times = "once" if count == 1 else f"{count} times"
    put = f"A code was put in the place of a name {times}. " if count else ""
    return f"{put}The copy was held against the key, and none of it was found."
