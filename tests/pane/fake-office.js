// A strict stand-in for Word's script. It throws for every member that the simulated Word does not
// have (word-members.json, made from the type declarations), for a property that is read before it
// was loaded and synced, and for a control type that its requirement sets do not bring. What it
// cannot know of real Word is a setting: what a control's text is while its placeholder shows, which
// events come, what is refused.
//
// `window.fakeWordSettings` says what document is open in which Word; what an author does to it is in
// fake-author.js.

(() => {
  const settings = {
    sets: { WordApi: "1.9", WordApiDesktop: "1.3" },
    host: "Word",
    hangs: false,
    placeholderText: true, // the text of an untouched control is its placeholder; false: ""
    events: "live", // "live", "leave" (when the cursor leaves the control), "none"
    selectionEvents: true, // false: none comes when the cursor moves
    mode: "readWrite",
    url: "https://force.example/review.docx",
    tracking: "Off",
    protected: false, // nothing can be added to the text
    refusesSelect: false, // the cursor cannot be put into a control
    refusesParts: false, // parts can be written, and what was written is not there afterwards
    controls: [], // {tag, title, type, text, placeholder, showing, checked}, in document order
    paragraphs: [],
    parts: {}, // namespace -> XML
    ...window.fakeWordSettings,
  };
  const members = window.fakeWordMembers;
  const TYPE_SETS = {
    RichText: ["WordApi", "1.5"], PlainText: ["WordApi", "1.5"], CheckBox: ["WordApi", "1.7"],
    DropDownList: ["WordApi", "1.9"], ComboBox: ["WordApi", "1.9"],
    DatePicker: ["WordApiDesktop", "1.3"], RepeatingSection: ["WordApiDesktop", "1.3"],
  };
  const fake = {
    controls: settings.controls.map((control, id) => ({ id: id + 1, ...control })),
    parts: { ...settings.parts },
    settings,
    selected: null, // the tag of the control that the cursor was put into
    selectedWords: null, // the words that were selected in the text
    cursor: null, // the tag of the control that holds it
    comments: [], // {tag, text}
    lit: null, // the tag of the control that is lit up for a moment
    tracked: 0, // objects that outlive the run that made them
    syncs: 0,
    scans: 0,
    bodyReads: 0,
    newId: () => Math.max(0, ...fake.controls.map(({ id }) => id)) + 1,
    writes: 0, // to the text of the document: reading must never make one
    handlers: { selection: [], added: [], paragraphs: [], controls: [] }, // those of controls: {id, event, handler}
  };
  window.fakeWord = fake;
  history.pushState = null; // as the real one does
  history.replaceState = null;

  const supports = (set, version = "1.1") => {
    const has = settings.sets[set];
    if (!has) return false;
    const [[a, b], [c, d]] = [has, version].map((one) => one.split(".").map(Number));
    return a > c || (a === c && b >= d);
  };
  const refuse = (code, message) => {
    throw Object.assign(new Error(message), { name: "RichApi.Error", code });
  };

  /** An API object: `parts` has methods, links to other objects, and `read`, which gives values. */
  const guarded = (name, context, { methods = {}, links = {}, read = () => ({}), set = {}, loaded = {}, state = {} }) => {
    // Tracking counts when the queue is carried out: it may be asked for after what needs it.
    const follow = (by) => () => {
      if (by > 0 === Boolean(state.tracked)) return;
      state.tracked = by > 0;
      fake.tracked += by;
    };
    const track = follow(1);
    const untrack = () => context.queue.push(follow(-1));
    const load = (spec) => {
      const wanted = typeof spec === "string" ? spec.split(/\s*,\s*/) : spec;
      context.queue.push(() => {
        const values = read(wanted);
        if (values === null) loaded = { ...loaded, isNullObject: true };
        else {
          loaded = { ...loaded, isNullObject: false };
          for (const one of wanted) {
            const [first] = one.split("/");
            if (first !== "isNullObject" && !(first in values)) refuse("InvalidArgument", `${name}.${first}`);
            if (first !== "isNullObject") loaded[first] = values[first];
          }
        }
      });
      return proxy;
    };
    const proxy = new Proxy({}, {
      get(_, member) {
        if (typeof member === "symbol" || member === "then") return undefined;
        if (member === "load") return load;
        if (member === "context") return context;
        if (context.ended && !state.tracked) refuse("InvalidObjectPath", `${name} is not tracked; its run has ended`);
        if (member === "track") return track;
        if (member === "untrack") return untrack;
        if (member !== "isNullObject") {
          const needed = members[name][member];
          if (needed === undefined) throw new TypeError(`Word.${name} has no member “${member}”`);
          if (needed && !supports(...needed.split(" "))) {
            refuse("GeneralException", `Word.${name}.${member} needs ${needed}`);
          }
        }
        if (member in methods) return methods[member];
        if (member in links) return links[member]();
        if (member in loaded) return loaded[member];
        return refuse("PropertyNotLoaded", `The property “${member}” is not available; load and sync first.`);
      },
      set(_, member, value) {
        if (!(member in set)) throw new TypeError(`the fake cannot set ${name}.${String(member)}`);
        context.queue.push(() => set[member](value));
        return true;
      },
    });
    return proxy;
  };

  const within = (tag) => fake.controls.find((one) => one.tag === tag);
  const textOf = (control) => {
    if (!control.showing) return control.text;
    return settings.placeholderText ? control.placeholder : "";
  };
  const newControl = (context, beside, at, type) => {
    const made = { id: fake.newId(), tag: "", title: "", type, text: "", placeholder: "", showing: true, checked: null };
    context.queue.push(() => {
      const index = fake.controls.indexOf(beside());
      fake.controls.splice(at === "After" ? index + 1 : index, 0, made);
      fake.writes += 1;
      for (const handler of fake.handlers.added) handler({ ids: [made.id] });
    });
    const set = (name) => (value) => (made[name] = value);
    return guarded("ContentControl", context, {
      set: { tag: set("tag"), title: set("title"), placeholderText: set("placeholder") },
    });
  };
  const rangeObject = (context, name, { find = () => true, tag = () => null, words = "" }) =>
    guarded(name, context, {
      methods: {
        select: () => context.queue.push(() => (fake.selectedWords = words)),
        highlight: () => context.queue.push(() => (fake.lit = tag())),
        removeHighlight: () => context.queue.push(() => (fake.lit = null)),
        insertComment: (text) =>
          context.queue.push(() => {
            if (settings.protected) refuse("AccessDenied", "protected");
            fake.comments.push({ tag: tag(), text });
          }),
      },
      read: () => (find() ? {} : null),
    });
  const EVENTS = ["onDataChanged", "onDeleted", "onEntered", "onExited"];
  const controlEvent = (context, state, find, name) => ({
    add: (handler) => {
      const added = { event: name, handler };
      context.queue.push(() => {
        if (!state.tracked) refuse("InvalidObjectPath", `a handler of ${name} on an object that is not tracked`);
        fake.handlers.controls.push(Object.assign(added, { id: find().id }));
      });
      const remove = () =>
        context.queue.push(() => (fake.handlers.controls = fake.handlers.controls.filter((one) => one !== added)));
      return { context, remove };
    },
  });
  const controlObject = (context, find, loaded = {}) => {
    const state = { tracked: false };
    const events = EVENTS.map((name) => [name, () => controlEvent(context, state, find, name)]);
    return guarded("ContentControl", context, {
      state,
      loaded,
      methods: {
        insertParagraph: (_text, at) => {
          if (settings.protected) refuse("AccessDenied", "protected");
          return guarded("Paragraph", context, {
            methods: { insertContentControl: (type = "RichText") => newControl(context, find, at, type) },
          });
        },
        getRange: () => rangeObject(context, "Range", { tag: () => find()?.tag }),
        select: () =>
          context.queue.push(() => {
            if (settings.refusesSelect) refuse("GeneralException", "it cannot be selected");
            fake.selected = find()?.tag ?? null;
          }),
      },
      links: {
        // The fake's controls are one list: what holds a control is the section that it came from.
        parentContentControlOrNullObject: () => controlObject(context, () => within(find()?.parent)),
        ...Object.fromEntries(events),
      },
      read: () => {
        const control = find();
        return control ? { ...control, text: textOf(control) } : null;
      },
    });
  };
  const listed = (context, choose) =>
    guarded("ContentControlCollection", context, {
      methods: {
        getByTag: (tag) => listed(context, () => choose().filter((one) => one.tag === tag)),
        getFirst: () => controlObject(context, () => choose()[0]),
        getFirstOrNullObject: () => controlObject(context, () => choose()[0]),
      },
      read: (wanted) => {
        fake.scans += wanted.includes("items/text");
        const inner = wanted.map((one) => one.replace(/^items\//, ""));
        return { items: choose().map((control) => controlObject(context, () => control, valuesOf(control, inner))) };
      },
    });
  const valuesOf = (control, wanted) => {
    const values = { id: control.id, tag: control.tag, title: control.title, text: textOf(control), type: control.type };
    const loaded = {};
    for (const one of wanted) {
      const [first, second] = one.split("/");
      if (second) {
        if (control.type !== "CheckBox") refuse("InvalidArgument", `${first} of a ${control.type}`);
        loaded[first] = { [second]: control.checked };
      } else if (first in values) loaded[first] = values[first];
      else refuse("InvalidArgument", first);
    }
    return loaded;
  };
  const shown = () => [...settings.paragraphs.map(({ text }) => text), ...fake.controls.map(textOf)];
  const search = (context, words) => {
    if (!words || words.length > 255 || /\^(?!\^)/.test(words.replaceAll("^^", "")) || /[\r\n]/.test(words)) {
      refuse("SearchStringInvalidOrTooLong", words);
    }
    const plain = words.replaceAll("^^", "^").toLowerCase();
    const find = () => shown().some((text) => text.toLowerCase().includes(plain));
    return guarded("RangeCollection", context, {
      methods: { getFirstOrNullObject: () => rangeObject(context, "Range", { find, words }) },
    });
  };
  const partObject = (context, namespace) =>
    guarded("CustomXmlPart", context, {
      methods: {
        getXml: () => {
          const result = { get value() { return refuse("ValueNotLoaded", "sync first"); } };
          context.queue.push(() => Object.defineProperty(result, "value", { value: fake.parts[namespace] }));
          return result;
        },
        setXml: (xml) => context.queue.push(() => writePart(namespace, xml)),
      },
      read: () => (namespace in fake.parts ? { id: namespace } : null),
    });
  const writePart = (namespace, xml) => {
    if (settings.mode === "readOnly") refuse("AccessDenied", "read only");
    if (!settings.refusesParts) fake.parts[namespace] = xml;
  };
  const event = (list) => ({ add: (handler) => list.push(handler) });
  const documentObject = (context) =>
    guarded("Document", context, {
      methods: {
        getSelection: () =>
          guarded("Range", context, {
            links: { parentContentControlOrNullObject: () => controlObject(context, () => within(fake.cursor)) },
          }),
        getContentControls: ({ types = ["RichText"] } = {}) => {
          for (const type of types) {
            const needed = TYPE_SETS[type];
            if (!needed || !supports(...needed)) refuse("InvalidArgument", `the type ${type}`);
          }
          return listed(context, () => fake.controls.filter((one) => types.includes(one.type)));
        },
      },
      links: {
        // In practice it leaves out what is not rich text.
        contentControls: () => listed(context, () => fake.controls.filter((one) => one.type === "RichText")),
        customXmlParts: () =>
          guarded("CustomXmlPartCollection", context, {
            methods: {
              getByNamespace: (namespace) =>
                guarded("CustomXmlPartScopedCollection", context, {
                  methods: { getOnlyItemOrNullObject: () => partObject(context, namespace) },
                }),
              add: (xml) => {
                const namespace = /xmlns="([^"]*)"/.exec(xml)?.[1] ?? "";
                context.queue.push(() => writePart(namespace, xml));
                return partObject(context, namespace);
              },
            },
          }),
        body: () =>
          guarded("Body", context, {
            methods: { search: (words) => search(context, words) },
            links: {
              paragraphs: () =>
                guarded("ParagraphCollection", context, {
                  read: () => {
                    fake.bodyReads += 1;
                    return { items: settings.paragraphs };
                  },
                }),
            },
          }),
        onContentControlAdded: () => event(fake.handlers.added),
        onParagraphChanged: () => event(fake.handlers.paragraphs),
        onParagraphAdded: () => event(fake.handlers.paragraphs),
        onParagraphDeleted: () => event(fake.handlers.paragraphs),
      },
      read: () => ({ changeTrackingMode: settings.tracking }),
    });

  class RequestContext {
    queue = [];
    document = documentObject(this);

    async sync() {
      fake.syncs += 1;
      const work = this.queue.splice(0);
      if (settings.latency !== 0) await new Promise((resolve) => setTimeout(resolve, settings.latency ?? 5));
      for (const one of work) one();
    }
  }
  window.Word = {
    ContentControlType: { richText: "RichText", plainText: "PlainText", checkBox: "CheckBox" },
    EventSource: { local: "Local", remote: "Remote" },
    ChangeTrackingMode: { off: "Off", trackAll: "TrackAll" },
    run: async (...args) => {
      const batch = args.pop();
      const context = args[0] ?? new RequestContext();
      context.ended = false;
      try {
        const result = await batch(context);
        await context.sync();
        return result;
      } finally {
        context.ended = true;
      }
    },
  };
  window.Office = {
    EventType: { DocumentSelectionChanged: "documentSelectionChanged" },
    DocumentMode: { ReadOnly: "readOnly", ReadWrite: "readWrite" },
    onReady: () =>
      settings.hangs ? new Promise(() => {}) : Promise.resolve({ host: settings.host, platform: settings.host && "PC" }),
    context: {
      partitionKey: "fake",
      requirements: { isSetSupported: supports },
      document: {
        mode: settings.mode,
        url: settings.url,
        addHandlerAsync: (_, handler) => fake.handlers.selection.push(handler),
        removeHandlerAsync: () => (fake.handlers.selection.length = 0),
      },
    },
  };
})();
