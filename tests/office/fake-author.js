// What authors do in the document of word-document.js, and which events that brings: by the
// setting `events` at once ("live"), when the cursor leaves the control ("leave"), or not at all.

(() => {
  const fake = window.fakeWord;
  const { settings } = fake;
  const named = (tag) => fake.controls.find((one) => one.tag === tag);
  let unsaid = null; // the control that was edited and not left

  const tell = (list, source = "Local") => list.forEach((handler) => handler({ source }));
  const moved = () => settings.selectionEvents && tell(fake.handlers.selection);
  const ofControl = (control, ...events) =>
    tell(fake.handlers.controls.filter(({ id, event }) => id === control?.id && events.includes(event)).map(({ handler }) => handler));

  // The paragraph in which a control shows its one line, where no other has the same words.
  const lineOf = ({ text, showing, placeholder }) => {
    const shown = showing ? placeholder : text;
    const found = fake.paragraphs.filter((one) => shown && one.text === shown);
    return found.length === 1 ? found[0] : undefined;
  };
  const rewrite = (control, text) => {
    const line = lineOf(control);
    if (line) line.text = text;
  };

  fake.type = (tag, text) => {
    const control = named(tag);
    rewrite(control, text || control.placeholder);
    Object.assign(control, { text, showing: text === "" });
    unsaid = control;
    if (settings.events !== "live") return;
    tell(fake.handlers.paragraphs);
    ofControl(control, "onDataChanged");
  };
  // Type into a paragraph, by its number.
  fake.write = (number, text) => {
    fake.paragraphs[number].text = text;
    if (settings.events !== "none") tell(fake.handlers.paragraphs);
  };
  // Put paragraphs behind one, as pressing Enter and typing does.
  fake.writeBelow = (number, ...texts) => {
    const made = texts.map((text) => ({ ...fake.paragraphs[number], text, style: "Normal", outlineLevel: 10 }));
    fake.paragraphs.splice(number + 1, 0, ...made);
    if (settings.events !== "none") tell(fake.handlers.paragraphs);
  };
  fake.enter = (tag) => {
    fake.cursor = tag;
    moved();
  };
  fake.leave = () => {
    if (settings.events === "none") return;
    ofControl(unsaid, "onDataChanged", "onExited");
    if (settings.events === "leave") tell(fake.handlers.paragraphs);
    unsaid = null;
    moved();
  };
  fake.tick = (tag, checked) => {
    const control = named(tag);
    Object.assign(control, { checked, text: checked ? "☒" : "☐" });
    unsaid = control;
    fake.leave();
  };
  // Take controls out with what they hold.
  fake.remove = (tag) => {
    const gone = fake.controls.filter((one) => one.tag === tag);
    for (const control of gone) rewrite(control, "");
    fake.controls = fake.controls.filter((one) => one.tag !== tag);
    if (settings.events === "none") return;
    tell(fake.handlers.paragraphs);
    for (const control of gone) ofControl(control, "onDeleted");
  };
  // Somebody else writes into the document, which is shared.
  fake.typeElsewhere = (tag, text) => {
    Object.assign(named(tag), { text, showing: text === "" });
    tell(fake.handlers.paragraphs, "Remote");
  };
  // Put a control into the document, as pasting does.
  fake.paste = (control) => {
    fake.controls.push({ ...fake.blank(control.type), showing: false, ...control });
    if (settings.events !== "none") tell(fake.handlers.added);
  };
})();
