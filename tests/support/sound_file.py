"""A sound Word file that has something of all that imrkit reads."""

from __future__ import annotations

from support.docx import Store, cell, docx, p, row, sdt, style, table, text_box

STORE = "{6F9619FF-8B86-D011-B42D-00C04FC964FF}"
BINDING = f'<w:dataBinding w:xpath="/c:a[1]/c:b[1]" w:storeItemID="{STORE}" '
KINDS = (
    "<w:text/>",
    '<w:dropDownList><w:listItem w:displayText="A" w:value="a"/></w:dropDownList>',
    '<w:date w:fullDate="2026-01-01T00:00:00Z"><w:dateFormat w:val="d MMMM yyyy"/></w:date>',
    '<w14:checkbox><w14:checked w14:val="1"/>'
    '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/></w14:checkbox>',
    "<w:picture/>",
    "<w:docPartObj/>",
    f"{BINDING} w:prefixMappings=\"xmlns:c='urn:c'\"/><w:text/>",
    '<w:lock w:val="sdtContentLocked"/><w:showingPlcHdr/>',
)
IDENTITY = (
    '<identity xmlns="urn:imrkit:identity:1" template="full" template-version="1" checklist="imr" '
    'checklist-version="1.0.0" review-type="dardr"><control>imr:people-pen-picture</control>'
    "</identity>"
)
RECORD = (
    '<record xmlns="urn:imrkit:record:1" schema-version="1"><decision item="people-pen-picture" '
    'state="confirmed" role="officer" at="2026-11-20T17:40:00+00:00" hash="59783174a03ff1771c50a3'
    'e1e77ba40b14f68c5bc89e95524a32c5cffedef2ee"/></record>'
)


def sound_file() -> bytes:
    """Return a sound file that has something of all that imrkit reads."""
    run = "<w:r><w:t>words</w:t></w:r>"
    role = sdt(run, tag="imr:method-staff-interviews#staff.role")
    item = sdt(row(cell(p(role))), "<w15:repeatingSectionItem/>")
    rows = sdt(item, "<w15:repeatingSection/>", tag="imr:method-staff-interviews#staff")
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    tracked = (
        f'<w:ins w:id="1" w:author="a">{run}</w:ins>'
        '<w:del w:id="2" w:author="a"><w:r><w:delText>x</w:delText></w:r></w:del>'
    )
    listed = '<w:pStyle w:val="H"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = (
        "".join(p(sdt(run, kind)) for kind in KINDS)
        + sdt(p("She sang.") + p("And laughed."), tag="imr:people-pen-picture", title="Pen picture")
        + table(rows, row(cell(p("wide"), properties='<w:gridSpan w:val="2"/>')))
        + text_box(p(sdt(run)))
        + p(
            field,
            tracked,
            '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
            properties=listed,
        )
    )
    return docx(
        body,
        headers={"h1": p("head", sdt(run))},
        footers={"f1": p("foot")},
        footnotes=f'<w:footnote w:id="2">{p("note")}</w:footnote>',
        comments=f'<w:comment w:id="3">{p("comment")}</w:comment>',
        styles=style("H", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
        settings='<w:documentProtection w:edit="readOnly" w:enforcement="0"/>',
        numbering=(
            '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="2"/>'
            '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="0"/>'
            '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num>'
        ),
        stores=[
            Store(xml='<c:a xmlns:c="urn:c"><c:b>x</c:b></c:a>', id=STORE),
            Store(xml=IDENTITY),
            Store(xml=RECORD),
        ],
    )
