"""Put a brand into a document's styles: one colour, one font."""

from __future__ import annotations

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.compatibility import declare, declare_all
from imrkit.ooxml.package.nodes import node
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.styles import PLACEHOLDER_STYLE

_EXTENSIONS = {"w14": n.W14, "w15": n.W15}
_COLOURED = ("Title", "Subtitle", "Heading1", "Heading2", "Heading3", "TOCHeading")


def missing_styles(package: Package, wanted: tuple[str, ...]) -> tuple[str, ...]:
    """Return the ids of wanted styles that a document does not define."""
    present = {
        style.get(n.qn("w:styleId"))
        for name in package.related(package.main, n.REL_STYLES)
        for style in package.tree(name).iter(n.qn("w:style"))
    }
    return tuple(style for style in wanted if style not in present)


def set_colour(package: Package, colour: str) -> None:
    """Give headings a colour ("1F3864")."""
    for style in _styles(package):
        if style.get(n.qn("w:styleId")) in _COLOURED:
            properties = style.find(n.qn("w:rPr"))
            old = None if properties is None else properties.find(n.qn("w:color"))
            if old is not None:
                old.attrib.clear()
                old.set(n.qn("w:val"), colour)


def set_font(package: Package, font: str) -> None:
    """Give the whole document a font, and every style that names one."""
    for name in package.related(package.main, n.REL_STYLES):
        for fonts in package.edit(name).iter(n.qn("w:rFonts")):
            _name_font(fonts, font)


def set_heading_font(package: Package, font: str) -> None:
    """Give titles and headings a font."""
    for style in _styles(package):
        if style.get(n.qn("w:styleId")) in _COLOURED:
            properties = style.find(n.qn("w:rPr"))
            if properties is None:
                continue
            fonts = properties.find(n.qn("w:rFonts"))
            if fonts is None:
                fonts = node("w:rFonts")
                properties.insert(0, fonts)  # before all but a character style (17.3.2.28)
            _name_font(fonts, font)


def _name_font(fonts: Element, font: str) -> None:
    fonts.attrib.clear()
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(n.qn(f"w:{script}"), font)


def describe_pictures(package: Package, words: str) -> None:
    """Give pictures that have no description one, for people who cannot see them."""
    drawing = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
    for properties in package.edit(package.main).iter(drawing):
        if not properties.get("descr"):
            properties.set("descr", words)
            properties.set("name", "Logo")


def drop_empty_runs(root: Element) -> None:
    """Take away the empty runs that rendering leaves beside a variable."""
    for run in list(root.iter(n.qn("w:r"))):
        texts = run.findall(n.qn("w:t"))
        others = [child for child in run if child.tag not in (n.qn("w:t"), n.qn("w:rPr"))]
        parent = run.getparent()
        if not others and not any(text.text for text in texts) and parent is not None:
            parent.remove(run)


def declare_extensions(package: Package, name: str) -> None:
    """Declare the extensions of Word 2010 and 2013 on a part that uses them, as ignorable.

    A reader that does not know them then leaves them out (ISO 29500-3 section 7.2).
    """
    root = package.edit(name)
    listed = root.get(n.qn("mc:Ignorable"), "").split()
    declared = {prefix: uri for prefix, uri in root.nsmap.items() if prefix}
    ignored = {declared.get(prefix) for prefix in listed}
    if ignored.issuperset(_EXTENSIONS.values()):
        return
    wanted = {
        prefix: uri
        for prefix, uri in _EXTENSIONS.items()
        if uri not in ignored and next(root.iter(f"{{{uri}}}*"), None) is not None
    }
    if not wanted:
        return
    listed += [declare(prefix, uri, declared) for prefix, uri in wanted.items()]
    declare("mc", n.MC, declared)
    declare_all(root, declared)
    root.set(n.qn("mc:Ignorable"), " ".join(listed))


def require_placeholder_style(package: Package) -> None:
    """Give a document the grey style of placeholders, unless it has one under any id."""
    for name in package.related(package.main, n.REL_STYLES)[:1]:
        styles = package.tree(name).iter(n.qn("w:style"))
        if any(style.get(n.qn("w:styleId")) == PLACEHOLDER_STYLE for style in styles):
            return
        package.edit(name).append(
            node(
                "w:style",
                node("w:name", val="Placeholder Text"),
                node("w:uiPriority", val="99"),
                node("w:semiHidden"),
                node("w:rPr", node("w:color", val="666666")),
                type="character",
                styleId=PLACEHOLDER_STYLE,
            )
        )


def _styles(package: Package) -> list[Element]:
    return [
        style
        for name in package.related(package.main, n.REL_STYLES)
        for style in package.edit(name).iter(n.qn("w:style"))
    ]
