// The text of the document of word-document.js: its paragraphs, those in cells too, ranges of them,
// and content controls that are put around them. Word's own `body.paragraphs` leaves text boxes out;
// what it says of a cell is the number of its row, and its own in the row. What nobody outside can
// know of real Word is a setting of word-document.js.

(() => {
  const word = window.fakeWord;
  const { settings } = word;
  const PROMPT = "Click or tap here to enter text."; // Word's own, in a control that nothing stands in

  word.paragraphs = settings.paragraphs.map((one) => ({
    text: "", style: "Normal", number: "", outlineLevel: 10, tableNestingLevel: 0, row: null, cell: null, locked: false, ...one,
  }));

  const numberOf = (paragraph) => {
    const at = word.paragraphs.indexOf(paragraph);
    return at === -1 ? word.refuse("ItemNotFound") : at;
  };
  const cellOf = ({ tableNestingLevel, row, cell }) => [tableNestingLevel, row, cell].join();

  // A range: from so many characters into its first paragraph to so many before the end of its last.
  word.wholeOf = (paragraph) => ({ first: paragraph, last: paragraph, before: 0, behind: 0 });
  word.rangeOf = (paragraph, where = "Whole") => {
    const { length } = paragraph.text;
    if (where === "Start" || where === "Before") return { ...word.wholeOf(paragraph), behind: length };
    if (where === "End" || where === "After") return { ...word.wholeOf(paragraph), before: length };
    return word.wholeOf(paragraph);
  };
  word.edgeOf = (range, where = "Whole") => {
    if (where === "Start" || where === "Before") return { ...range, last: range.first, behind: range.first.text.length - range.before };
    if (where === "End" || where === "After") return { ...range, first: range.last, before: range.last.text.length - range.behind };
    return range;
  };
  word.joined = (one, other) => {
    const [a, b] = numberOf(one.first) <= numberOf(other.first) ? [one, other] : [other, one];
    if (a.first !== b.first || a.last !== b.last) return { ...a, last: b.last, behind: b.behind };
    return { ...a, before: Math.min(a.before, b.before), behind: Math.min(a.behind, b.behind) };
  };
  word.searchIn = (paragraph, text) => {
    word.requireSearchable(text);
    const plain = text.replaceAll("^^", "^").toLowerCase();
    const found = [];
    const shown = paragraph.text.toLowerCase();
    for (let at = shown.indexOf(plain); at !== -1; at = shown.indexOf(plain, at + plain.length)) {
      found.push({ ...word.wholeOf(paragraph), before: at, behind: shown.length - at - plain.length });
    }
    return found;
  };
  word.paragraphsIn = ({ first, last }) => word.paragraphs.slice(numberOf(first), numberOf(last) + 1);
  word.textIn = (range) => {
    const lines = word.paragraphsIn(range).map(({ text }) => text);
    lines[lines.length - 1] = lines.at(-1).slice(0, lines.at(-1).length - range.behind);
    lines[0] = lines[0].slice(range.before);
    return lines.join("\r");
  };

  // What a control shows that was put around a range.
  word.shownIn = (control) => {
    const text = word.textIn(control.holds);
    if (text.trim()) return text;
    return settings.placeholderText ? control.placeholder || PROMPT : "";
  };

  const touches = (one, other) => {
    const [a, b] = [one, other].map(({ first, last }) => [numberOf(first), numberOf(last)]);
    if (a[0] === a[1] && b[0] === b[1] && a[0] === b[0]) {
      const { length } = one.first.text;
      return one.before < length - other.behind && other.before < length - one.behind;
    }
    return a[0] <= b[1] && b[0] <= a[1];
  };
  word.wrap = (made, range) => {
    word.mayWrite();
    const { first, last } = range;
    if (cellOf(first) !== cellOf(last)) word.refuse("GeneralException", "a range of several cells");
    if (word.paragraphsIn(range).some((one) => one.locked)) word.refuse("AccessDenied");
    if (settings.refusesCells && first.tableNestingLevel) word.refuse("GeneralException");
    if (word.controls.some((one) => one.holds && touches(one.holds, range))) word.refuse("GeneralException");
    made.holds = range;
    word.controls.push(made);
    word.controls.sort((a, b) => orderOf(a) - orderOf(b));
    word.writes += 1;
    for (const handler of word.handlers.added) handler({ ids: [made.id] });
  };
  const orderOf = ({ holds }) => (holds ? numberOf(holds.first) + holds.before / 1e6 : -1);

  // Take a control away, and leave what it holds.
  word.unwrap = (control, keeps) => {
    word.mayWrite();
    if (!keeps && control.holds) for (const one of word.paragraphsIn(control.holds)) one.text = "";
    word.controls = word.controls.filter((one) => one !== control);
  };

  // ---- The file, as `getFileAsync` hands it over in slices. ----
  const bytes = () => Array.from(atob(settings.file ?? ""), (one) => one.charCodeAt(0));
  word.openFiles = 0;
  word.fileReads = 0;
  word.openFile = () => {
    word.fileReads += 1;
    if (settings.refusesFile || settings.file === null) return null;
    if (word.openFiles >= 2) return null; // documented: no more than two are held
    word.openFiles += 1;
    return { bytes: bytes() };
  };
  word.sliceOf = (file, start, size) => (settings.refusesSlices ? null : file.bytes.slice(start, start + size));
  word.closeFile = () => {
    word.openFiles -= 1;
  };
  word.ooxml = () => {
    word.ooxmlReads += 1;
    return settings.ooxml ?? word.refuse("GeneralException");
  };
  word.ooxmlReads = 0;
})();
