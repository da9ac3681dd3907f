"""The stand-in for Word's script answers as Microsoft's own script does, question by question.

In one thing the stand-in is stricter: an object that is used after its run must have been tracked,
as the documentation asks. The script lets some pass.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser
from support.docx import docx, p
from support.office_pane import OfficePane
from support.panel import Server, new_context
from support.word_pane import RECORD, WordPane

TEXT = {"type": "RichText", "title": "", "showing": False}
CONTROLS = [
    {**TEXT, "tag": "imr:a", "text": "Ashes."},
    {**TEXT, "tag": "imr:b", "text": "☒", "type": "CheckBox", "checked": True},
    {**TEXT, "tag": "imr:a", "text": "Top.", "story": "header"},
    {**TEXT, "tag": "imr:c", "text": "Inner.", "parent": "imr:a"},
]
PARTS = [{"namespace": RECORD, "xml": f'<record xmlns="{RECORD}" n="{n}"/>'} for n in (1, 2)]
IN_CELL = {"tableNestingLevel": 1, "row": 0, "cell": 0}
PARAGRAPHS = [
    {"text": "Above.", "number": "4.1"},
    {"text": "In a cell,", **IN_CELL},
    {"text": "and more of it.", **IN_CELL},
    {"text": "", **IN_CELL, "cell": 1},
    {"text": "Name: Adult A"},
]
# What a page asks, in a function that may fail: the code of the error is an answer too.
QUESTIONS = {
    "a collection before it is loaded": "return context.document.body.contentControls.items",
    "a property that was not loaded": """
        const all = context.document.body.contentControls;
        all.load("items/tag");
        await context.sync();
        return all.items[0].text""",
    "the controls of the body": """
        const all = context.document.body.getContentControls({ types: ["RichText", "CheckBox"] });
        all.load("items/tag,items/text,items/type");
        await context.sync();
        return all.items.map(({ tag, text, type }) => [tag, text, type])""",
    "the controls of the document": """
        const all = context.document.getContentControls({ types: ["RichText"] });
        all.load("items/tag");
        await context.sync();
        return all.items.map(({ tag }) => tag)""",
    "the numbers of paragraphs": """
        const { paragraphs } = context.document.body;
        paragraphs.load("items/text,items/listItemOrNullObject/listString");
        await context.sync();
        const numbers = paragraphs.items.map((one) => one.listItemOrNullObject);
        return numbers.map((one) => one.isNullObject || one.listString)""",
    "a list that is older than types": """
        const all = context.document.contentControls;
        all.load("items/tag");
        await context.sync();
        return all.items.length""",
    "the tick of a box": """
        const all = context.document.body.getContentControls({ types: ["CheckBox"] });
        all.load("items/id,items/checkboxContentControl/isChecked");
        await context.sync();
        return all.items.map((one) => one.checkboxContentControl.isChecked)""",
    "a type that this Word does not list": """
        context.document.body.getContentControls({ types: ["DropDownList"] }).load("items/tag");
        await context.sync()""",
    "nothing, by tag": """
        const none = context.document.body.contentControls.getByTag("imr:z").getFirstOrNullObject();
        none.load("isNullObject");
        await context.sync();
        return none.isNullObject""",
    "the first of none": """
        context.document.body.contentControls.getByTag("imr:z").getFirst().select();
        await context.sync()""",
    "the control around the cursor": """
        fakeWord.cursor = "imr:c";
        const one = context.document.getSelection().parentContentControlOrNullObject;
        one.load("isNullObject,tag");
        await context.sync();
        return [one.isNullObject, one.tag]""",
    "the control around that one": """
        fakeWord.cursor = "imr:c";
        const inner = context.document.getSelection().parentContentControlOrNullObject;
        const one = inner.parentContentControlOrNullObject;
        one.load("isNullObject,tag");
        await context.sync();
        return [one.isNullObject, one.tag]""",
    "nothing around the cursor": """
        fakeWord.cursor = null;
        const one = context.document.getSelection().parentContentControlOrNullObject;
        one.load("isNullObject,tag");
        await context.sync();
        return one.isNullObject""",
    "a member of nothing": """
        fakeWord.cursor = null;
        const none = context.document.getSelection().parentContentControlOrNullObject;
        const one = none.parentContentControlOrNullObject;
        one.load("isNullObject,tag");
        await context.sync();
        return one.isNullObject""",
    "an exchange of a new context": """
        const before = fakeWord.syncs;
        await context.sync();
        return fakeWord.syncs - before""",
    "an exchange of nothing": """
        await context.sync();
        const before = fakeWord.syncs;
        await context.sync();
        return fakeWord.syncs - before""",
    "an object after an exchange in a run": """
        return Word.run(async (context) => {
            const all = context.document.body.contentControls;
            all.load("items/tag");
            await context.sync();
            all.items[0].select("Select");
            await context.sync();
            return fakeWord.selected;
        })""",
    "a run that fails, and one after it": """
        await Word.run(async () => { throw new Error("of the page") }).catch(() => {});
        return Word.run(async (context) => {
            const all = context.document.body.contentControls;
            all.load("items/tag");
            await context.sync();
            return all.items.length;
        })""",
    "an exchange that is refused": """
        fakeWord.fails = "GeneralException";
        context.document.body.contentControls.load("items/tag");
        await context.sync()""",
    "an exchange after one that was refused": """
        fakeWord.fails = "AccessDenied";
        context.document.body.contentControls.load("items/tag");
        await context.sync().catch(() => {});
        fakeWord.fails = null;
        const all = context.document.body.contentControls;
        all.load("items/tag");
        await context.sync();
        return all.items.length""",
    "an exchange that is not answered": """
        fakeWord.hanging = true;
        context.document.body.contentControls.load("items/tag");
        const silent = new Promise((resolve) => setTimeout(() => resolve("silent"), 300));
        return Promise.race([context.sync(), silent])""",
    "an exchange beside one that is not answered": """
        fakeWord.hanging = true;
        context.document.body.contentControls.load("items/tag");
        void context.sync();
        fakeWord.hanging = false;
        const other = new Word.RequestContext();
        const all = other.document.body.contentControls;
        all.load("items/tag");
        await other.sync();
        return all.items.length""",
    "what was done before a refusal stays done": """
        fakeWord.settings.refusesPlaceholder = true;
        const anchor = context.document.body.contentControls.getByTag("imr:c").getFirst();
        const made = anchor.insertParagraph("", "After").insertContentControl();
        made.tag = "imr:new";
        made.placeholderText = "Write.";
        const code = await context.sync().then(() => "", (error) => error.code);
        return [code, fakeWord.controls.map(({ tag }) => tag)]""",
    "one part of several": """
        const part = context.document.customXmlParts.getByNamespace("urn:imrkit:record:1")
            .getOnlyItemOrNullObject();
        part.load("isNullObject");
        await context.sync();
        return part.isNullObject""",
    "every part of several": """
        return Word.run(async (context) => {
            const parts = context.document.customXmlParts.getByNamespace("urn:imrkit:record:1");
            parts.load("items/id");
            await context.sync();
            const texts = parts.items.map((one) => one.getXml());
            await context.sync();
            return texts.map(({ value }) => value);
        })""",
    "no part": """
        const parts = context.document.customXmlParts.getByNamespace("urn:none");
        parts.load("items/id");
        await context.sync();
        return parts.items.length""",
    "a text before it has come": """
        const part = context.document.customXmlParts.getByNamespace("urn:imrkit:record:1");
        part.load("items/id");
        await context.sync();
        return part.items[0].getXml().value""",
    "parts made one": """
        return Word.run(async (context) => {
            const parts = context.document.customXmlParts.getByNamespace("urn:imrkit:record:1");
            parts.load("items/id");
            await context.sync();
            parts.items[0].setXml("<record xmlns='urn:imrkit:record:1' n='3'/>");
            parts.items[1].delete();
            await context.sync();
            return fakeWord.parts.map(({ xml }) => xml);
        })""",
    "words that are searched for": """
        const found = context.document.body.search("Ashes", { matchCase: false })
            .getFirstOrNullObject();
        found.load("isNullObject");
        await context.sync();
        return found.isNullObject""",
    "a member of a set that this Word lacks": """
        context.document.body.contentControls.getByTag("imr:a").getFirst().getRange("Content").highlight();
        await context.sync()""",
    "an event of the document": """
        let told = null;
        context.document.onParagraphChanged.add(async ({ source }) => (told = source));
        await context.sync();
        fakeWord.type("imr:a", "More.");
        const late = Date.now() + 120_000;
        while (told === null && Date.now() < late) await new Promise((go) => setTimeout(go, 1));
        return told""",
    "an event that cannot be registered": """
        fakeWord.settings.refusesEvents = true;
        context.document.onContentControlAdded.add(async () => {});
        await context.sync()""",
    "the paragraphs, and the cells that they stand in": """
        const all = context.document.body.paragraphs;
        const cell = "items/parentTableCellOrNullObject";
        all.load(`items/text,items/tableNestingLevel,${cell}/rowIndex,${cell}/cellIndex`);
        await context.sync();
        return all.items.map((one) => {
            const cell = one.parentTableCellOrNullObject;
            return [one.text, one.tableNestingLevel, cell.isNullObject ? null : cell.rowIndex,
                cell.isNullObject ? null : cell.cellIndex];
        })""",
    "a cell that was not loaded": """
        const all = context.document.body.paragraphs;
        all.load("items/text");
        await context.sync();
        return all.items[1].parentTableCellOrNullObject.rowIndex""",
    "a control around a paragraph": """
        return Word.run(async (context) => {
            const all = context.document.body.paragraphs;
            all.load("items/text");
            await context.sync();
            const made = all.items[0].insertContentControl();
            made.load("id");
            await context.sync();
            made.tag = "imr:new";
            made.title = "New";
            made.appearance = "BoundingBox";
            await context.sync();
            made.load("tag,title,text,appearance");
            await context.sync();
            return [made.tag, made.title, made.text, made.appearance];
        })""",
    "a control around several paragraphs, taken away again": """
        return Word.run(async (context) => {
            const all = context.document.body.paragraphs;
            all.load("items/text");
            await context.sync();
            const range = all.items[0].getRange("Whole").expandTo(all.items[3].getRange("Whole"));
            const made = range.insertContentControl();
            const code = await context.sync().then(() => "", (error) => error.code);
            const one = all.items[1].getRange("Whole").expandTo(all.items[2].getRange("Whole"));
            const other = one.insertContentControl();
            other.load("text");
            await context.sync();
            const { text } = other;
            other.delete(true);
            await context.sync();
            return [code, text, fakeWord.paragraphs.map((one) => one.text)];
        })""",
    "a control behind words of a paragraph": """
        return Word.run(async (context) => {
            const all = context.document.body.paragraphs;
            all.load("items/text");
            await context.sync();
            const words = all.items[4].search("Name:", { matchCase: true }).getFirst();
            const rest = words.getRange("After").expandTo(all.items[4].getRange("End"));
            const made = rest.insertContentControl();
            made.load("text");
            await context.sync();
            return made.text;
        })""",
    "a control across another": """
        return Word.run(async (context) => {
            const all = context.document.body.paragraphs;
            all.load("items/text");
            await context.sync();
            all.items[0].insertContentControl();
            await context.sync();
            all.items[0].insertContentControl();
            await context.sync();
        })""",
    "a control in a cell, where that is refused": """
        fakeWord.settings.refusesCells = true;
        return Word.run(async (context) => {
            const all = context.document.body.paragraphs;
            all.load("items/text");
            await context.sync();
            all.items[1].insertContentControl();
            await context.sync();
        })""",
    "a paragraph that is gone to": """
        return Word.run(async (context) => {
            const all = context.document.body.paragraphs;
            all.load("items/text");
            await context.sync();
            all.items[4].select("Select");
            await context.sync();
            return fakeWord.selectedParagraph;
        })""",
    "the body as XML": """
        const text = context.document.body.getOoxml();
        await context.sync();
        return text.value""",
    "the file": """
        const ask = (start) => new Promise((resolve) => start((result) => resolve(result)));
        const { status, value: file } = await ask((done) =>
            Office.context.document.getFileAsync("compressed", { sliceSize: 3 }, done));
        const { value: slice } = await ask((done) => file.getSliceAsync(1, done));
        const whole = [file.size, file.sliceCount, slice.index, slice.size, Array.from(slice.data)];
        await ask((done) => file.closeAsync(done));
        const late = await ask((done) => file.getSliceAsync(0, done));
        return [status, ...whole, late.status, fakeWord.openFiles]""",
    "a file that cannot be had": """
        fakeWord.settings.refusesFile = true;
        const { status, error } = await new Promise((resolve) =>
            Office.context.document.getFileAsync("compressed", { sliceSize: 3 }, resolve));
        return [status, error.code]""",
    "a slice that cannot be had": """
        fakeWord.settings.refusesSlices = true;
        const ask = (start) => new Promise((resolve) => start((result) => resolve(result)));
        const { value: file } = await ask((done) =>
            Office.context.document.getFileAsync("compressed", { sliceSize: 3 }, done));
        const { status } = await ask((done) => file.getSliceAsync(0, done));
        await ask((done) => file.closeAsync(done));
        return [status, fakeWord.openFiles]""",
    "slices that are too large": """
        const ask = (start) => new Promise((resolve) => start((result) => resolve(result)));
        const { status } = await ask((done) =>
            Office.context.document.getFileAsync("compressed", { sliceSize: 5e6 }, done));
        return status""",
    "a third file": """
        const ask = (start) => new Promise((resolve) => start((result) => resolve(result)));
        const { document } = Office.context;
        const get = (done) => document.getFileAsync("compressed", { sliceSize: 3 }, done);
        const [one, other, third] = [await ask(get), await ask(get), await ask(get)];
        for (const { value } of [one, other]) await ask((done) => value.closeAsync(done));
        return third.status""",
    "the script's members": """
        const known = [["Document", "customXmlParts"], ["Document", "getContentControls"],
            ["ContentControl", "checkboxContentControl"], ["Range", "highlight"]];
        return known.map(([owner, member]) => member in Word[owner].prototype)""",
}  # fmt: skip
ASK = """async (question) => {
    const { fails, hanging, cursor, controls, parts, failing } = fakeWord;
    const settings = { ...fakeWord.settings };
    const paragraphs = fakeWord.paragraphs.map((one) => ({ ...one }));
    const held = parts.map((part) => ({ ...part }));
    const texts = controls.map((one) => ({ ...one }));
    const all = [...controls];
    const ask = Object.getPrototypeOf(async () => {}).constructor;
    try {
        return { answer: (await new ask("context", question)(new Word.RequestContext())) ?? null };
    } catch (error) {
        return { error: error.code ?? error.name };
    } finally {
        Object.assign(fakeWord, { fails, hanging, cursor, parts: held, failing, controls: all });
        all.forEach((one, index) => Object.assign(one, texts[index]));
        Object.assign(fakeWord.settings, settings);
        Object.assign(fakeWord, { paragraphs, selectedParagraph: null });
    }
}"""
WORDS: dict[str, dict[str, Any]] = {
    "1.7": {"sets": {"WordApi": "1.7"}},
    "1.9, where members of nothing are errors": {"nullChain": "throw"},
}


@pytest.fixture(scope="module", params=WORDS)
def both(
    request: pytest.FixtureRequest, chromium: Browser, server: Server
) -> Iterator[tuple[WordPane, WordPane]]:
    """The same document beside both scripts, on a page that asks nothing itself."""
    context = new_context(chromium, bypass_csp=True)
    panes = [kind(context.new_page(), server.address) for kind in (OfficePane, WordPane)]
    for pane in panes:
        pane.page.route("**/word/taskpane.js", lambda route: route.fulfill(body=""))
        word = WORDS[request.param]
        text = {"paragraphs": PARAGRAPHS, "file": "AAECAwQ=", "ooxml": "<a/>"}
        pane.open(docx(p("x")), controls=CONTROLS, parts=PARTS, latency=1, **text, **word)
        pane.page.evaluate("async () => void (await Office.onReady())")
    yield panes[0], panes[1]
    context.close()


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_stand_in_answers_as_word_s_own_script(
    both: tuple[WordPane, WordPane], question: str
) -> None:
    office, stand_in = (pane.page.evaluate(ASK, QUESTIONS[question]) for pane in both)
    assert stand_in == office
