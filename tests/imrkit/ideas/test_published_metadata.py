"""What tells of people, machines and other files beside the text is not in a copy."""

from __future__ import annotations

import pytest
from support.docx import docx, p, run, style
from support.published import body, counts, published, with_link, with_part

from imrkit.ooxml.package import names as n

CP = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
DC = "http://purl.org/dc/elements/1.1/"
APP = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
VT = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
LABELS = "http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels"
TEMPLATE = f"{n.R}/attachedTemplate"


def with_core(content: str, text: str = "a") -> bytes:
    xml = f'<cp:coreProperties xmlns:cp="{CP}" xmlns:dc="{DC}">{content}</cp:coreProperties>'
    return with_part(
        docx(p(text)), "docProps/core.xml", xml, n.REL_CORE_PROPERTIES, source="",
        content_type=n.TYPE_CORE_PROPERTIES,
    )  # fmt: skip


def custom(*properties: tuple[str, str]) -> bytes:
    held = "".join(
        f'<property fmtid="{{D}}" pid="{number}" name="{name}"><vt:lpwstr>{value}</vt:lpwstr>'
        "</property>"
        for number, (name, value) in enumerate(properties, start=2)
    )
    xml = f'<Properties xmlns="{CUSTOM}" xmlns:vt="{VT}">{held}</Properties>'
    return with_part(docx(p("a")), "docProps/custom.xml", xml, n.REL_CUSTOM_PROPERTIES, source="")


@pytest.mark.parametrize(
    "named",
    ["dc:creator", "cp:lastModifiedBy", "dc:subject", "dc:description", "cp:keywords",
     "cp:category", "cp:contentStatus", "cp:revision", "cp:lastPrinted", "dc:identifier",
     "cp:version", "dc:unknown"],
)  # fmt: skip
def test_a_property_of_the_standard_goes(named: str) -> None:
    parts, done = published(with_core(f"<{named}>PC1</{named}><dc:language>en-GB</dc:language>"))

    assert (b"PC1" in parts["docProps/core.xml"], counts(done)) == (False, {"property": 1})
    assert b"en-GB" in parts["docProps/core.xml"]


@pytest.mark.parametrize(
    ("title", "stays"),
    [
        ("Report to the board: Adult A", True),
        ("Report to the BOARD – Adult A", True),
        ("Old case", False),
        ("Report: Old case", False),
        (":", False),
    ],
)
def test_a_title_stays_where_the_text_says_it_too(title: str, stays: bool) -> None:
    given = with_core(f"<dc:title>{title}</dc:title>", "Adult A. Report to the board.")
    parts, _ = published(given)

    assert (b"<dc:title>" in parts["docProps/core.xml"]) is stays


def test_properties_of_word_go_but_for_counts() -> None:
    gone = "Company Manager Template TotalTime HyperlinkBase HLinks TitlesOfParts HeadingPairs"
    held = "".join(f"<{one}>PC1</{one}>" for one in gone.split())
    xml = f'<Properties xmlns="{APP}">{held}<Pages>3</Pages></Properties>'
    parts, done = published(
        with_part(docx(p("a")), "docProps/app.xml", xml, n.REL_APP_PROPERTIES, source="")
    )

    assert (b"PC1" in parts["docProps/app.xml"], counts(done)) == (False, {"property": 8})
    assert b"<Pages>3</Pages>" in parts["docProps/app.xml"]


def test_properties_of_others_go_with_their_part() -> None:
    parts, done = published(custom(("Case", "PC1"), ("Checked by", "PC2")))

    assert ("docProps/custom.xml" in parts, counts(done)) == (False, {"property": 2})


LABEL = (("MSIP_Label_1_Enabled", "true"), ("MSIP_Label_1_Name", "Sensitive"))


def test_a_label_stays_without_who_set_it() -> None:
    given = custom(*LABEL, ("MSIP_Label_1_Owner", "pc1@example.org"), ("Case", "x"))
    info = with_part(given, "docMetadata/LabelInfo.xml", "<clbl/>", LABELS, source="", id_="l")
    parts, done = published(info)

    text = parts["docProps/custom.xml"].decode()
    assert ("Sensitive" in text, "pc1@" in text, "Case" in text) == (True, False, False)
    assert ("docMetadata/LabelInfo.xml" in parts, counts(done)) == (True, {"property": 2})


def test_a_label_goes_when_asked() -> None:
    given = with_part(
        custom(*LABEL), "docMetadata/LabelInfo.xml", "<clbl/>", LABELS, source="", id_="l"
    )
    parts, done = published(given, keep_labels=False)

    assert not {"docMetadata/LabelInfo.xml", "docProps/custom.xml"} & set(parts)
    assert counts(done) == {"sensitivity-label": 3}


@pytest.mark.parametrize(
    ("setting", "kind", "count"),
    [
        ('<w:rsids><w:rsidRoot w:val="1"/><w:rsid w:val="1"/></w:rsids>', "revision-id", 2),
        ('<w:docVars><w:docVar w:name="c" w:val="PC1"/></w:docVars>', "variable", 1),
        ('<w15:docId w15:val="{1}"/>', "setting", 1),
        ('<w14:docId w14:val="1"/>', "setting", 1),
        ('<w:proofState w:spelling="clean"/>', "setting", 1),
        ('<w:activeWritingStyle w:appName="MSWord" w:lang="en-GB"/>', "setting", 1),
        ('<w:smartTagType w:name="PersonName"/>', "setting", 1),
        ('<w:attachedSchema w:val="urn:force"/>', "setting", 1),
    ],
)
def test_a_setting_of_the_authors_machine_goes(setting: str, kind: str, count: int) -> None:
    kept = '<w:zoom w:percent="100"/>'
    parts, done = published(docx(p("a"), settings=kept + setting))

    assert counts(done) == {kind: count}
    assert parts["word/settings.xml"].decode().partition(kept)[2].startswith("</w:settings>")


def test_protection_of_the_document_stays() -> None:
    protection = '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'
    parts, _ = published(docx(p("a"), settings=protection))

    assert protection.encode() in parts["word/settings.xml"]


@pytest.mark.parametrize(
    ("setting", "link", "kind"),
    [
        ('<w:attachedTemplate r:id="x"/>', "attachedTemplate", "template"),
        (
            '<w:mailMerge><w:dataSource r:id="x"/></w:mailMerge>',
            "mailMergeSource",
            "mail-merge",
        ),
    ],
)
def test_the_path_of_another_file_goes_from_the_settings(
    setting: str, link: str, kind: str
) -> None:
    given = docx(p("a"), settings=setting)
    given = with_link(given, link, "file:///C:/Users/pc1/x", source="word/settings.xml")
    parts, done = published(given)

    assert counts(done) == {kind: 1}
    assert b"pc1" not in b"".join(parts.values())


def test_settings_of_a_printer_go() -> None:
    section = '<w:pgSz w:w="11906" w:h="16838"/><w:printerSettings r:id="added"/>'
    given = with_part(docx(p("a"), section=section), "word/p.bin", b"\\\\force", "printerSettings")
    parts, done = published(given)

    assert ("word/p.bin" in parts, counts(done)) == (False, {"printer": 1})
    assert b"printerSettings" not in parts["word/document.xml"]


def test_web_settings_go_and_nothing_leads_to_them() -> None:
    given = docx(p("a", properties='<w:divId w:val="7"/>'))
    parts, done = published(with_part(given, "word/webSettings.xml", "<w/>", "webSettings"))

    assert ("word/webSettings.xml" in parts, counts(done)) == (False, {"web-setting": 1})
    assert b"divId" not in parts["word/document.xml"]


def test_revision_numbers_go_from_text_and_styles() -> None:
    given = (
        '<w:p w:rsidR="00A1" w:rsidRDefault="00A1" w14:paraId="1" w14:textId="2">'
        '<w:r w:rsidRPr="00A2"><w:t>a</w:t></w:r></w:p>'
    )
    styles = style("A", "A", '<w:rsid w:val="00A1"/>')
    parts, done = published(docx(given, styles=styles))

    assert body(docx(given)) == "<w:p><w:r><w:t>a</w:t></w:r></w:p>"
    assert (counts(done), b"rsid" in parts["word/styles.xml"]) == ({"revision-id": 6}, False)


def test_a_smart_tag_goes_and_its_words_stay() -> None:
    tag = (
        '<w:smartTag w:uri="u" w:element="PersonName"><w:smartTagPr><w:attr w:name="n" '
        f'w:val="PC1"/></w:smartTagPr>{run("he")}</w:smartTag>'
    )
    block = f'<w:customXml w:element="e"><w:customXmlPr/>{p("b")}</w:customXml>'
    given = docx(p("a ", tag) + block)

    assert body(given) == p("a ", run("he")) + p("b")
    assert counts(published(given)[1]) == {"markup": 2}


def test_a_permission_for_somebody_named_goes() -> None:
    named = '<w:permStart w:id="1" w:ed="pc1@example.org"/>{}<w:permEnd w:id="1"/>'
    group = '<w:permStart w:id="2" w:edGrp="everyone"/>{}<w:permEnd w:id="2"/>'
    given = docx(p(named.format(run("a")), group.format(run("b"))))

    assert body(given) == p(run("a"), group.format(run("b")))
    assert counts(published(given)[1]) == {"permission": 1}


def test_comments_of_the_xml_go() -> None:
    given = docx(p("a") + "<!-- PC1 --><?note PC1?>", styles="<!-- PC1 -->" + style("A", "A"))
    parts, done = published(given)

    assert (b"PC1" in b"".join(parts.values()), counts(done)) == (False, {"markup": 3})
