"""Check a task-pane manifest (XML) by the rules that Word and Microsoft 365 hold it to.

What breaks one of them is, as a rule, passed over without a word: the button is simply not there.
"""

from __future__ import annotations

import re
import struct
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

XSI = "http://www.w3.org/2001/XMLSchema-instance"
PREFIXES = {
    "http://schemas.microsoft.com/office/appforoffice/1.1": "app",
    "http://schemas.microsoft.com/office/taskpaneappversionoverrides": "ov",
    "http://schemas.microsoft.com/office/officeappbasictypes/1.0": "bt",
}

# What an element holds, in order; ? and + as in a regular expression. One that is not here holds
# no elements. A name without a prefix has that of its parent.
CONTENT = {
    "app:OfficeApp": "Id AlternateId? Version ProviderName DefaultLocale DisplayName Description"
    " IconUrl HighResolutionIconUrl SupportUrl AppDomains? Hosts Requirements DefaultSettings"
    " Permissions Dictionary? ov:VersionOverrides ExtendedOverrides?",
    "app:AppDomains": "AppDomain+",
    "app:Hosts": "Host+",
    "app:Requirements": "Sets",
    "app:Sets": "Set+",
    "app:DefaultSettings": "SourceLocation",
    "ov:VersionOverrides": "Description? Requirements? Hosts Resources WebApplicationInfo?"
    " EquivalentAddins?",
    "ov:Hosts": "Host+",
    "ov:Host": "DesktopFormFactor",
    "ov:DesktopFormFactor": "GetStarted FunctionFile? ExtensionPoint+",
    "ov:GetStarted": "Title Description LearnMoreUrl",
    "ov:ExtensionPoint": "OfficeTab+",
    "ov:OfficeTab": "Group+",
    "ov:Group": "Label Icon Control+",
    "ov:Control": "Label Supertip Icon Action",
    "ov:Supertip": "Title Description",
    "ov:Icon": "bt:Image+",
    "ov:Action": "TaskpaneId SourceLocation Title?",
    "ov:Resources": "bt:Images bt:Urls bt:ShortStrings bt:LongStrings",
    "bt:Images": "Image+",
    "bt:Urls": "Url+",
    "bt:ShortStrings": "String+",
    "bt:LongStrings": "String+",
}
KINDS = {
    "app:OfficeApp": "TaskPaneApp",
    "ov:VersionOverrides": "VersionOverridesV1_0",
    "ov:Host": "Document",
    "ov:ExtensionPoint": "PrimaryCommandSurface",
    "ov:Control": "Button",
    "ov:Action": "ShowTaskpane",
}
RESOURCES = {
    "bt:Image": "bt:Images",
    "ov:FunctionFile": "bt:Urls",
    "ov:LearnMoreUrl": "bt:Urls",
    "ov:SourceLocation": "bt:Urls",
    "ov:Label": "bt:ShortStrings",
    "ov:Title": "bt:ShortStrings",
    "ov:Description": "bt:LongStrings",
}
LONGEST = {"app:DisplayName": 125, "app:ProviderName": 125, "app:Description": 250}
LONGEST_STRING = {"bt:ShortStrings": 125, "bt:LongStrings": 250}
LONGEST_ID = 32
APP_ICONS = {"app:IconUrl": 32, "app:HighResolutionIconUrl": 64}
RIBBON_ICONS = {16, 32, 80}
# The highest 1.x of each set that a manifest may ask for; Word’s desktop sets are not among them.
SETS = {"WordApi": 9, "AddinCommands": 3, "DialogApi": 2, "IdentityAPI": 3, "SharedRuntime": 2}
OPENS_WITH_A_DOCUMENT = "Office.AutoShowTaskpaneWithDocument"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What a manifest is held against."""

    origin: str
    version: str
    icons: Path  # the folder whose files are served under /manifest/icons/


def faults(text: str, expected: Expected) -> dict[str, list[str]]:
    """Return what is wrong with a manifest, by the rule that it breaks."""
    root = ElementTree.fromstring(text)
    found = {name: list(rule(root, expected)) for name, rule in RULES.items()}
    return {name: broken for name, broken in found.items() if broken}


def addresses(text: str) -> list[str]:
    """Return every address that a manifest names."""
    return [address for _, address in _addresses_of(ElementTree.fromstring(text))]


def png_size(path: Path) -> tuple[int, int] | None:
    """Return the width and height in the header of a PNG file; None for anything else."""
    head = path.read_bytes()[:24] if path.is_file() else b""
    if len(head) < 24 or head[:8] != b"\x89PNG\r\n\x1a\n" or head[12:16] != b"IHDR":
        return None
    width, height = struct.unpack(">II", head[16:24])
    return width, height


def _order(root: Element, _: Expected) -> Iterator[str]:
    for element in root.iter():
        name = _name(element)
        held = "".join(f"{_name(child)} " for child in element)
        if not re.fullmatch(_pattern(name), held):
            yield f"{name} holds “{held.strip()}”, not “{CONTENT.get(name, '')}”."


def _pattern(name: str) -> str:
    pattern = ""
    for one in CONTENT.get(name, "").split():
        bare, often = (one[:-1], one[-1]) if one[-1] in "?+" else (one, "")
        full = bare if ":" in bare else f"{name.split(':')[0]}:{bare}"
        pattern += f"(?:{full} ){often}"
    return pattern


def _kind(root: Element, _: Expected) -> Iterator[str]:
    for element in root.iter():
        name, kind = _name(element), element.get(f"{{{XSI}}}type")
        if kind != KINDS.get(name):
            yield f"{name} is of the type {kind}, not {KINDS.get(name)}."


def _identity(root: Element, _: Expected) -> Iterator[str]:
    found = _text(root, "app:Id")
    if not re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", found):
        yield f"The id “{found}” is not a GUID."


def _version(root: Element, expected: Expected) -> Iterator[str]:
    found = _text(root, "app:Version")
    if not re.fullmatch(r"[1-9]\d{0,4}(\.\d{1,5}){3}", found):
        yield f"The version “{found}” is not four numbers from 1.0.0.0 up."
    if found != expected.version:
        yield f"The version is {found}, not {expected.version}."


def _locale(root: Element, _: Expected) -> Iterator[str]:
    found = _text(root, "app:DefaultLocale")
    if found != "en-GB":
        yield f"The language is {found}, not that of the words, en-GB."


def _length(root: Element, _: Expected) -> Iterator[str]:
    for element in root.iter():
        name = _name(element)
        yield from _too_long(element, LONGEST.get(name))
        for child in element if name in LONGEST_STRING else ():
            yield from _too_long(child, LONGEST_STRING[name])


def _too_long(element: Element, longest: int | None) -> Iterator[str]:
    words = element.get("DefaultValue") or element.text or ""
    if longest is not None and not 0 < len(words.strip()) <= longest:
        yield f"“{words}” is empty or longer than {longest} characters."


def _title(root: Element, _: Expected) -> Iterator[str]:
    for element in root.iter():
        title = element.get("DefaultValue", "") if _name(element) == "app:DisplayName" else ""
        if re.search("add-?in", title, re.IGNORECASE):
            yield f"The title “{title}” says what people see anyway."


def _address(root: Element, expected: Expected) -> Iterator[str]:
    for name, address in _addresses_of(root):
        parts = urlsplit(address)
        if parts.scheme != "https":
            yield f"{name}: “{address}” is not https."
        if f"{parts.scheme}://{parts.netloc}" != expected.origin:
            yield f"{name}: “{address}” is not on {expected.origin}."


def _addresses_of(root: Element) -> Iterator[tuple[str, str]]:
    """Yield every address with its element: those of known elements, and what looks like one."""
    for element in root.iter():
        name = _name(element)
        for words in (element.get("DefaultValue", ""), (element.text or "").strip()):
            known = name.endswith(("Url", "SourceLocation", "AppDomain")) or name == "bt:Image"
            if words and (known or "://" in words):
                yield name, words


def _resource(root: Element, _: Expected) -> Iterator[str]:
    defined = [
        (str(one.get("id")), _name(several))
        for several in root.iter()
        if _name(several) in RESOURCES.values()
        for one in several
    ]
    used = [
        (str(element.get("resid")), RESOURCES.get(_name(element), ""))
        for element in root.iter()
        if "resid" in element.attrib
    ]
    yield from (f"“{name}” is defined {n} times." for name, n in _ids(defined).items() if n > 1)
    yield from (f"“{name}” is too long." for name, _ in defined if not 0 < len(name) <= LONGEST_ID)
    yield from (
        f"“{name}” is not in {where}." for name, where in used if (name, where) not in defined
    )
    yield from (f"“{name}” is not used." for name, where in defined if (name, where) not in used)


def _ids(defined: list[tuple[str, str]]) -> Counter[str]:
    return Counter(name for name, _ in defined)


def _icon(root: Element, expected: Expected) -> Iterator[str]:
    drawn = {
        one.get("id"): one.get("DefaultValue", "") for one in root.iter() if "id" in one.attrib
    }
    for element in root.iter():
        name, size = _name(element), element.get("size")
        if name == "ov:Icon":
            missing = RIBBON_ICONS - {int(one.get("size", "0")) for one in element}
            yield from (f"An icon of {one} pixels is missing." for one in sorted(missing))
        elif name in APP_ICONS:
            address, wanted = element.get("DefaultValue", ""), APP_ICONS[name]
            yield from _wrong_size(address, wanted, expected)
        elif size is not None:
            yield from _wrong_size(drawn.get(element.get("resid"), ""), int(size), expected)


def _wrong_size(address: str, wanted: int, expected: Expected) -> Iterator[str]:
    name = address.removeprefix(f"{expected.origin}/manifest/icons/")
    size = png_size(expected.icons / name)
    if size != (wanted, wanted):
        yield f"“{address}” is {size}, not a PNG file of {wanted} by {wanted} pixels."


def _host(root: Element, _: Expected) -> Iterator[str]:
    hosts = [element.get("Name") for element in root.iter() if _name(element) == "app:Host"]
    if hosts != ["Document"]:
        yield f"It is for {hosts}, not for Word documents alone."


def _requirement(root: Element, _: Expected) -> Iterator[str]:
    for element in root.iter():
        if _name(element) != "app:Set":
            continue
        name, version = element.get("Name", ""), element.get("MinVersion", "")
        if version not in {f"1.{minor}" for minor in range(1, SETS.get(name, 0) + 1)}:
            yield f"No manifest can ask for {name} {version}."


def _permission(root: Element, _: Expected) -> Iterator[str]:
    found = _text(root, "app:Permissions")
    if found != "ReadWriteDocument":
        yield f"It asks for {found}, not for what the pane needs."


def _pane(root: Element, _: Expected) -> Iterator[str]:
    """The button opens the pane that stands in the base manifest, and a document can name it."""
    found = _text(root, "ov:TaskpaneId")
    if found != OPENS_WITH_A_DOCUMENT:
        yield f"The pane is called “{found}”: no document can open it."
    values = {one.get("id"): one.get("DefaultValue") for one in root.iter() if "id" in one.attrib}
    base = [one.get("DefaultValue") for one in root.iter() if _name(one) == "app:SourceLocation"]
    opened = [
        values.get(one.get("resid")) for one in root.iter() if _name(one) == "ov:SourceLocation"
    ]
    if opened != base:
        yield f"The button opens {opened}, and where there is no button {base} opens."


RULES: dict[str, Callable[[Element, Expected], Iterator[str]]] = {
    "order": _order,
    "kind": _kind,
    "identity": _identity,
    "version": _version,
    "locale": _locale,
    "length": _length,
    "title": _title,
    "address": _address,
    "resource": _resource,
    "icon": _icon,
    "host": _host,
    "requirement": _requirement,
    "permission": _permission,
    "pane": _pane,
}


def _name(element: Element) -> str:
    namespace, _, local = element.tag.removeprefix("{").rpartition("}")
    return f"{PREFIXES.get(namespace, '?')}:{local}"


def _text(root: Element, name: str) -> str:
    return "".join(element.text or "" for element in root.iter() if _name(element) == name)
