// A document that is open in a simulated Word, and what that Word refuses. Two scripts stand on it:
// the project's own stand-in (fake-office.js) and Microsoft's (tests/office/native-host.js beneath
// it). `window.fakeWordSettings` says which document and which Word; what an author does to it is
// in fake-author.js. What nobody outside can know of real Word is a setting here.

(() => {
  const settings = {
    sets: { WordApi: "1.9", WordApiDesktop: "1.3", CompressedFile: "1.1" },
    script: null, // "1.3": the script is older than Word and lacks what came later
    host: "Word",
    platform: "PC", // "OfficeOnline": the web, where the file cannot be fetched
    hangs: false, // the script itself is never ready
    hanging: false, // Word answers no exchange
    fails: null, // the code with which Word refuses every exchange
    placeholderText: true, // the text of an untouched control is its placeholder; false: ""
    emptyItems: true, // false: the items of an empty collection are undefined (office-js#6673)
    nullChain: "null", // what comes of a member of nothing: "null", or "throw" (ItemNotFound)
    events: "live", // "live", "leave" (when the cursor leaves the control), "none"
    selectionEvents: true, // false: none comes when the cursor moves
    refusesEvents: false, // no handler can be registered
    mode: "readWrite",
    url: "https://force.example/review.docx",
    tracking: "Off",
    latency: 5, // milliseconds of an exchange
    protected: false, // nothing can be added to the text
    refusesSelect: false, // the cursor cannot be put into a control
    refusesPlaceholder: false, // a placeholder cannot be set, as on the web
    refusesTag: false,
    refusesParts: false, // parts can be written, and what was written is not there afterwards
    refusesCells: false, // no control can be put into a cell, as on the web (office-js#3367)
    refusesFile: false, // the file cannot be fetched
    refusesSlices: false, // it can be opened, and not read
    file: null, // the whole of it, in base64
    ooxml: null, // the body as one XML text
    controls: [], // {tag, title, type, text, placeholder, showing, checked, story}, in document order
    paragraphs: [], // {text, style, number, outlineLevel, tableNestingLevel, row, cell, locked}, those in cells too
    parts: [], // {namespace, xml}; two people's first decisions make two of one namespace
    ...window.fakeWordSettings,
  };
  const TYPE_SETS = {
    RichText: ["WordApi", "1.5"], PlainText: ["WordApi", "1.5"], CheckBox: ["WordApi", "1.7"],
    DropDownList: ["WordApi", "1.9"], ComboBox: ["WordApi", "1.9"],
    DatePicker: ["WordApiDesktop", "1.3"], RepeatingSection: ["WordApiDesktop", "1.3"],
  };
  const word = {
    settings,
    controls: settings.controls.map((control, id) => ({ id: id + 1, story: "body", ...control })),
    parts: settings.parts.map((part, id) => ({ id: `{part-${id}}`, ...part })),
    selected: null, // the tag of the control that the cursor was put into
    selectedParagraph: null, // the number of the paragraph that was selected
    selectedWords: null, // the words that were selected in the text
    selectedHit: null, // the same of words that were sought: {line, number}, from 1 in their paragraph
    cursor: null, // the tag of the control that holds it
    comments: [], // {tag, text}
    lit: null, // the tag of the control that is lit up for a moment
    tracked: 0, // objects that outlive the run that made them
    syncs: 0,
    scans: 0,
    bodyReads: 0,
    writes: 0, // to the text of the document: reading must never make one
    fails: settings.fails,
    failing: null, // told of an exchange by its kind; returns the code with which it fails
    hanging: settings.hanging,
    handlers: { selection: [], added: [], paragraphs: [], controls: [] }, // those of controls: {id, event, handler}
  };
  window.fakeWord = word;

  word.refuse = (code, message = "a text of Word's own") => {
    throw Object.assign(new Error(message), { code });
  };
  word.supports = (set, version = "1.1") => isAtLeast(settings.sets[set], version);
  // What the script has: all that Word has, unless the script is older.
  word.scriptHas = (set, version = "1.1") =>
    settings.script === null || (set === "WordApi" && isAtLeast(settings.script, version));
  const isAtLeast = (has, version) => {
    if (!has) return false;
    const [[a, b], [c, d]] = [has, version].map((one) => one.split(".").map(Number));
    return a > c || (a === c && b >= d);
  };

  word.textOf = (control) => {
    if (control.holds) return word.shownIn(control);
    if (!control.showing) return control.text;
    return settings.placeholderText ? control.placeholder : "";
  };
  word.within = (tag) => word.controls.find((one) => one.tag === tag);
  word.around = (control) => word.within(control.parent);
  word.isThere = (control) => word.controls.includes(control);

  // The controls of some types; Word's older lists leave out what is not rich text.
  word.listed = (types, isBody) => {
    for (const type of types) {
      const needed = TYPE_SETS[type];
      if (!needed || !word.supports(...needed)) word.refuse("InvalidArgument");
    }
    return word.richAndOthers(types, isBody);
  };
  word.richAndOthers = (types, isBody) =>
    word.controls.filter(({ type, story }) => types.includes(type) && (!isBody || story === "body"));

  word.requireSearchable = (text) => {
    if (!text || text.length > 255 || /\^(?!\^)/.test(text.replaceAll("^^", "")) || /[\r\n]/.test(text)) {
      word.refuse("SearchStringInvalidOrTooLong");
    }
  };
  word.search = (text) => {
    word.requireSearchable(text);
    const plain = text.replaceAll("^^", "^").toLowerCase();
    const body = word.controls.filter(({ story }) => story === "body");
    const shown = [...word.paragraphs.map((one) => one.text), ...body.map(word.textOf)];
    return shown.filter((one) => one.toLowerCase().includes(plain));
  };
  // Every time that a text stands in the body or in one control, with the paragraph that it stands in.
  word.hits = (text, control, matchCase) => {
    word.requireSearchable(text);
    const cased = (one) => (matchCase ? one : one.toLowerCase());
    const plain = cased(text.replaceAll("^^", "^"));
    const body = word.controls.filter(({ story }) => story === "body");
    const shown = control ? [word.textOf(control)] : [...word.paragraphs.map((one) => one.text), ...body.map(word.textOf)];
    return shown.flatMap((one) => one.split(/[\r\n\t]/)).flatMap((line) =>
      cased(line).split(plain).slice(1).map((_, at) => ({ line, number: at + 1, words: text })));
  };

  const newId = () => Math.max(0, ...word.controls.map(({ id }) => id)) + 1;
  word.blank = (type) => ({
    id: newId(), tag: "", title: "", type, text: "", placeholder: "", showing: true, checked: null, story: "body",
  });
  word.mayWrite = () => {
    if (settings.mode === "readOnly" || settings.protected) word.refuse("AccessDenied");
  };
  word.insert = (made, beside, at) => {
    word.mayWrite();
    const index = word.controls.indexOf(beside);
    word.controls.splice(at === "After" ? index + 1 : index, 0, made);
    word.writes += 1;
    for (const handler of word.handlers.added) handler({ ids: [made.id] });
  };
  word.set = (control, name, value) => {
    word.mayWrite();
    if (name === "placeholder" && settings.refusesPlaceholder) word.refuse("NotAllowed");
    if (name === "tag" && settings.refusesTag) word.refuse("NotAllowed");
    control[name] = value;
  };
  word.select = (control) => {
    if (settings.refusesSelect) word.refuse("GeneralException");
    word.selected = control.tag;
  };
  word.comment = (control, text) => {
    word.mayWrite();
    word.comments.push({ tag: control?.tag, text });
  };

  word.partsIn = (namespace) => word.parts.filter((one) => one.namespace === namespace);
  const mayWriteParts = () => {
    if (settings.mode === "readOnly") word.refuse("AccessDenied");
    return !settings.refusesParts;
  };
  word.addPart = (xml) => {
    const namespace = /xmlns="([^"]*)"/.exec(xml)?.[1] ?? "";
    const part = { id: `{part-${Math.random()}}`, namespace, xml };
    if (mayWriteParts()) word.parts.push(part);
    return part;
  };
  word.setPart = (part, xml) => mayWriteParts() && (part.xml = xml);
  word.deletePart = (part) => mayWriteParts() && (word.parts = word.parts.filter((one) => one !== part));
  word.xmlOf = (namespace) => word.partsIn(namespace)[0]?.xml ?? null;

  // What becomes of an exchange before it is carried out; one that asks for things of several kinds fails with any of them.
  word.begin = (kinds) => {
    word.syncs += 1;
    const code = kinds.map((kind) => word.failing?.(kind)).find(Boolean) ?? word.fails;
    return { hangs: word.hanging, code };
  };
})();
