// A strict stand-in for Word's script, on word-document.js. It throws for every member that the
// simulated Word does not have (word-members.json, made from the type declarations), for a property
// that is read before it was loaded and synced, and for a control type that its requirement sets do
// not bring. That it does as Microsoft's own script does is tested in tests/e2e/test_office.py.

(() => {
  const word = window.fakeWord;
  const { settings } = word;
  const members = window.fakeWordMembers;
  history.pushState = null; // as the real one does
  history.replaceState = null;

  const failed = (code, message = code) => {
    throw Object.assign(new Error(message), { name: "RichApi.Error", code });
  };
  const NOTHING = Symbol("what a member of nothing is"); // where the chain ends in a null object

  /** What an object stands for when the queue is carried out; of nothing there is nothing, or an error. */
  const reached = (find, isMember = false) => {
    const found = find();
    if (found !== null && found !== undefined && found !== NOTHING) return found;
    return isMember && settings.nullChain === "throw" ? word.refuse("ItemNotFound") : NOTHING;
  };

  /** An API object: `parts` has methods, links to other objects, and `read`, which gives values. */
  const guarded = (name, context, { methods = {}, links = {}, read = () => ({}), set = {}, loaded = {}, state = {} }) => {
    // Tracking counts when the queue is carried out: it may be asked for after what needs it.
    const follow = (by) => () => {
      if (by > 0 === Boolean(state.tracked)) return;
      state.tracked = by > 0;
      word.tracked += by;
    };
    const track = follow(1);
    const untrack = () => context.queue.push(follow(-1));
    const load = (spec) => {
      const wanted = typeof spec === "string" ? spec.split(/\s*,\s*/) : spec;
      context.kinds.add(wanted.includes("items/text") && wanted.includes("items/tag") ? "scan" : "act");
      context.queue.push(() => (loaded = { ...loaded, ...valuesOf(read(wanted), wanted) }));
      return proxy;
    };
    const valuesOf = (values, wanted) => {
      if (values === null) return { isNullObject: true };
      const names = wanted.map((one) => one.split("/")[0]).filter((one) => one !== "isNullObject");
      for (const one of names) if (!(one in values)) failed("InvalidArgument", `${name}.${one}`);
      if (values.items?.length === 0 && !settings.emptyItems) return { isNullObject: false, items: undefined };
      return { isNullObject: false, ...Object.fromEntries(names.map((one) => [one, values[one]])) };
    };
    const proxy = new Proxy({}, {
      get(_, member) {
        if (typeof member === "symbol" || member === "then") return undefined;
        if (member === "load") return load;
        if (member === "context") return context;
        if (context.ended && !state.tracked) failed("InvalidObjectPath", `${name} is not tracked; its run has ended`);
        if (member === "track") return track;
        if (member === "untrack") return untrack;
        if (member !== "isNullObject") {
          const needed = members[name][member];
          if (needed === undefined) throw new TypeError(`Word.${name} has no member “${member}”`);
          if (needed && !word.scriptHas(...needed.split(" "))) return undefined;
          if (needed && !word.supports(...needed.split(" "))) context.queue.push(() => word.refuse("ApiNotFound"));
        }
        if (member in methods) return methods[member];
        if (member in links) return links[member]();
        if (member in loaded) return loaded[member];
        return failed("PropertyNotLoaded", `The property “${member}” is not available; load and sync first.`);
      },
      set(_, member, value) {
        if (!(member in set)) throw new TypeError(`the fake cannot set ${name}.${String(member)}`);
        context.queue.push(() => set[member](value));
        return true;
      },
    });
    return proxy;
  };

  const settersOf = (find) => {
    const set = (name) => (value) => word.set(find(), name, value);
    return { tag: set("tag"), title: set("title"), placeholderText: set("placeholder"), appearance: set("appearance") };
  };
  const newControl = (context, put, type) => {
    const made = word.blank(type);
    context.queue.push(() => put(made));
    return controlObject(context, () => made);
  };
  /** What a text gives; it is sought when the queue is carried out. */
  const later = (context, work) => {
    const result = { get value() { return failed("ValueNotLoaded", "sync first"); } };
    context.queue.push(() => {
      const value = work();
      Object.defineProperty(result, "value", { value });
    });
    return result;
  };
  /** A range of the text; `place` gives it when the queue is carried out. */
  const textRange = (context, place) => {
    const range = guarded("Range", context, {
      methods: {
        getRange: (where) => textRange(context, once(() => word.edgeOf(place(), where))),
        expandTo: (other) => textRange(context, once(() => word.joined(place(), placeOf.get(other)()))),
        insertContentControl: (type = "RichText") => newControl(context, (made) => word.wrap(made, place()), type),
        select: () => context.queue.push(() => (word.selectedWords = word.textIn(place()))),
      },
      read: () => (place() ? { text: word.textIn(place()) } : null),
    });
    placeOf.set(range, place);
    return range;
  };
  /** Ranges move with the text: where one stands is settled when it is first needed. */
  const once = (find) => {
    let found;
    return () => (found ??= find());
  };
  const placeOf = new WeakMap(); // of a range that the page holds -> its place in the text
  const foundIn = (context, find) =>
    guarded("RangeCollection", context, {
      methods: {
        getFirst: () => textRange(context, once(() => find()[0] ?? word.refuse("ItemNotFound"))),
        getFirstOrNullObject: () => textRange(context, () => find()[0] ?? null),
      },
      read: () => ({ items: find().map((place) => textRange(context, () => place)) }),
    });
  const paragraphObject = (context, find, loaded = {}) =>
    guarded("Paragraph", context, {
      loaded,
      methods: {
        getRange: (where) => textRange(context, once(() => word.rangeOf(find(), where))),
        insertContentControl: (type = "RichText") => newControl(context, (made) => word.wrap(made, word.wholeOf(find())), type),
        search: (words) => foundIn(context, () => word.searchIn(find(), words)),
        select: () => context.queue.push(() => (word.selectedParagraph = word.paragraphs.indexOf(find()))),
      },
    });
  const ofParagraph = (context, one, wanted) => {
    const { tableNestingLevel, row, cell } = one;
    const values = { text: one.text, style: one.style, outlineLevel: one.outlineLevel, tableNestingLevel };
    const valuesOf = (held, names) => Object.fromEntries(names.map((name) => [name, name in held ? held[name] : failed("InvalidArgument", name)]));
    const inner = (link, name, held) => {
      const names = wanted.flatMap((one) => one.split(`${link}/`)[1] ?? []);
      if (!names.length) return {};
      const loaded = { isNullObject: !held, ...(held ? valuesOf(held, names) : {}) };
      return { [link]: guarded(name, context, { loaded }) };
    };
    return {
      ...valuesOf(values, wanted.filter((name) => !name.includes("/"))),
      ...inner("parentTableCellOrNullObject", "TableCell", tableNestingLevel ? { rowIndex: row, cellIndex: cell } : null),
      ...inner("listItemOrNullObject", "ListItem", one.number ? { listString: one.number } : null),
    };
  };
  const rangeObject = (context, { find = () => true, control = () => null, words = "" }) =>
    guarded("Range", context, {
      methods: {
        select: () => context.queue.push(() => (word.selectedWords = words)),
        highlight: () => context.queue.push(() => (word.lit = control()?.tag ?? null)),
        removeHighlight: () => context.queue.push(() => (word.lit = null)),
        insertComment: (text) => context.queue.push(() => word.comment(control(), text)),
      },
      read: () => (find() ? {} : null),
    });
  const EVENTS = ["onDataChanged", "onDeleted", "onEntered", "onExited"];
  const controlEvent = (context, state, find, name) => ({
    add: (handler) => {
      const added = { event: name, handler };
      context.kinds.add("events");
      context.queue.push(() => {
        if (settings.refusesEvents) word.refuse("GeneralException");
        if (!state.tracked) word.refuse("InvalidObjectPath", `a handler of ${name} on an object that is not tracked`);
        word.handlers.controls.push(Object.assign(added, { id: find().id }));
      });
      const remove = () =>
        context.queue.push(() => (word.handlers.controls = word.handlers.controls.filter((one) => one !== added)));
      return { context, remove };
    },
  });
  const controlObject = (context, find, loaded = {}) => {
    const state = { tracked: false };
    const events = EVENTS.map((name) => [name, () => controlEvent(context, state, find, name)]);
    const there = () => {
      const control = reached(find);
      return control !== NOTHING && word.isThere(control) ? control : word.refuse("ItemNotFound");
    };
    return guarded("ContentControl", context, {
      state,
      loaded,
      methods: {
        insertParagraph: (_text, at) =>
          guarded("Paragraph", context, {
            methods: {
              insertContentControl: (type = "RichText") => newControl(context, (made) => word.insert(made, there(), at), type),
            },
          }),
        getRange: () => rangeObject(context, { control: there }),
        delete: (keeps) => context.queue.push(() => word.unwrap(there(), keeps)),
        search: (words, { matchCase = false } = {}) => search(context, words, there, matchCase),
        select: () => context.queue.push(() => word.select(there())),
      },
      links: {
        // The fake's controls are one list: what holds a control is named by it.
        parentContentControlOrNullObject: () =>
          controlObject(context, () => {
            const inner = reached(find, true);
            return inner === NOTHING ? null : word.around(inner);
          }),
        ...Object.fromEntries(events),
      },
      set: settersOf(there),
      read: () => {
        const control = reached(find);
        return control === NOTHING ? null : { ...control, text: word.textOf(control) };
      },
    });
  };
  const listed = (context, choose) =>
    guarded("ContentControlCollection", context, {
      methods: {
        getByTag: (tag) => listed(context, () => choose().filter((one) => one.tag === tag)),
        getFirst: () => controlObject(context, () => choose()[0] ?? word.refuse("ItemNotFound")),
        getFirstOrNullObject: () => controlObject(context, () => choose()[0]),
      },
      read: (wanted) => {
        word.scans += wanted.includes("items/text");
        const inner = wanted.map((one) => one.replace(/^items\//, ""));
        return { items: choose().map((control) => controlObject(context, () => control, ofItem(control, inner))) };
      },
    });
  const ofItem = (control, wanted) => {
    const values = { id: control.id, tag: control.tag, title: control.title, text: word.textOf(control), type: control.type };
    const loaded = {};
    for (const one of wanted) {
      const [first, second] = one.split("/");
      if (second) {
        if (control.type !== "CheckBox") failed("InvalidArgument", `${first} of a ${control.type}`);
        loaded[first] = { [second]: control.checked };
      } else if (first in values) loaded[first] = values[first];
      else failed("InvalidArgument", first);
    }
    return loaded;
  };
  const search = (context, words, control = () => null, matchCase = false) =>
    guarded("RangeCollection", context, {
      methods: {
        getFirstOrNullObject: () => rangeObject(context, { find: () => word.search(words).length > 0, words }),
      },
      read: () => ({ items: word.hits(words, control(), matchCase).map((one) => hit(context, one)) }),
    });
  const hit = (context, { line, number, words }) =>
    guarded("Range", context, {
      methods: {
        select: () => context.queue.push(() => Object.assign(word, { selectedWords: words, selectedHit: { line, number } })),
      },
      links: {
        paragraphs: () =>
          guarded("ParagraphCollection", context, {
            methods: { getFirst: () => guarded("Paragraph", context, { read: () => ({ text: line }) }) },
          }),
      },
    });

  const partObject = (context, find, loaded = {}) =>
    guarded("CustomXmlPart", context, {
      loaded,
      methods: {
        getXml: () => later(context, () => find().xml),
        setXml: (xml) => context.queue.push(() => word.setPart(find(), xml)),
        delete: () => context.queue.push(() => word.deletePart(find())),
      },
      read: () => find() ?? null,
    });
  const partsObject = (context, namespace) =>
    guarded("CustomXmlPartScopedCollection", context, {
      methods: {
        getOnlyItemOrNullObject: () =>
          partObject(context, () => (word.partsIn(namespace).length === 1 ? word.partsIn(namespace)[0] : null)),
      },
      read: () => ({
        items: word.partsIn(namespace).map((part) => partObject(context, () => part, { id: part.id })),
      }),
    });
  const event = (context, list) => ({
    add: (handler) => {
      context.kinds.add("events");
      context.queue.push(() => (settings.refusesEvents ? word.refuse("GeneralException") : list.push(handler)));
    },
  });
  const documentObject = (context) =>
    guarded("Document", context, {
      methods: {
        getSelection: () => {
          context.kinds.add("cursor");
          return guarded("Range", context, {
            links: { parentContentControlOrNullObject: () => controlObject(context, () => word.within(word.cursor)) },
          });
        },
        getContentControls: ({ types = ["RichText"] } = {}) => listed(context, () => word.listed(types, false)),
      },
      links: {
        contentControls: () => listed(context, () => word.richAndOthers(["RichText"], false)),
        customXmlParts: () => {
          context.kinds.add("parts");
          return guarded("CustomXmlPartCollection", context, {
            methods: {
              getByNamespace: (namespace) => partsObject(context, namespace),
              add: (xml) => {
                let made = null;
                context.queue.push(() => (made = word.addPart(xml)));
                return partObject(context, () => made);
              },
            },
          });
        },
        body: () =>
          guarded("Body", context, {
            methods: {
              search: (words, { matchCase = false } = {}) => search(context, words, undefined, matchCase),
              getOoxml: () => later(context, word.ooxml),
              getContentControls: ({ types = ["RichText"] } = {}) => listed(context, () => word.listed(types, true)),
            },
            links: {
              contentControls: () => listed(context, () => word.richAndOthers(["RichText"], true)),
              paragraphs: () =>
                guarded("ParagraphCollection", context, {
                  read: (wanted) => {
                    word.bodyReads += 1;
                    const inner = wanted.map((one) => one.replace(/^items\//, ""));
                    const item = (one) => paragraphObject(context, () => one, ofParagraph(context, one, inner));
                    return { items: word.paragraphs.map(item) };
                  },
                }),
            },
          }),
        onContentControlAdded: () => event(context, word.handlers.added),
        onParagraphChanged: () => event(context, word.handlers.paragraphs),
        onParagraphAdded: () => event(context, word.handlers.paragraphs),
        onParagraphDeleted: () => event(context, word.handlers.paragraphs),
      },
      read: () => ({ changeTrackingMode: settings.tracking }),
    });

  class RequestContext {
    queue = [() => {}]; // a new one asks for its document, whatever else
    kinds = new Set(); // of what is asked, by which a test lets one kind fail
    document = documentObject(this);

    async sync() {
      const work = this.queue.splice(0);
      const kinds = ["events", "cursor", "parts", "scan"].filter((one) => this.kinds.has(one));
      this.kinds.clear();
      if (!work.length) return; // as the real one: nothing is asked
      const { hangs, code } = word.begin(kinds.length ? kinds : ["act"]);
      if (hangs) await new Promise(() => {});
      if (settings.latency !== 0) await new Promise((resolve) => setTimeout(resolve, settings.latency));
      if (code) failed(code, "a text of Word's own");
      for (const one of work) one();
    }
  }
  const classes = Object.entries(members).map(([name, table]) => {
    const known = Object.entries(table).filter(([, needed]) => !needed || word.scriptHas(...needed.split(" ")));
    const prototype = Object.fromEntries(known.map(([member]) => [member, undefined]));
    return [name, { prototype }];
  });
  window.Word = {
    ...Object.fromEntries(classes),
    RequestContext,
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
  const answered = (callback, error = null) =>
    callback?.({ status: error ? "failed" : "succeeded", error });
  const fault = { code: 5001, name: "Internal Error", message: "a text of Word's own" };
  const given = (callback, value) => callback?.(value === null ? { status: "failed", error: fault } : { status: "succeeded", value });
  const fileObject = (file, sliceSize) => {
    let open = true;
    return {
      size: file.bytes.length,
      sliceCount: Math.ceil(file.bytes.length / sliceSize),
      getSliceAsync: (index, callback) => {
        const data = open ? word.sliceOf(file, index * sliceSize, sliceSize) : null;
        given(callback, data && { index, size: data.length, data });
      },
      closeAsync: (callback) => {
        if (open) word.closeFile();
        open = false;
        answered(callback);
      },
    };
  };
  const getFileAsync = (type, options, callback) => {
    const { sliceSize = 4_194_304 } = options;
    if (sliceSize > 4_194_304 || type !== "compressed") return answered(callback, { code: 1010, name: "Invalid Slice Size" });
    const file = word.openFile();
    return given(callback, file && fileObject(file, sliceSize));
  };
  window.Office = {
    FileType: { Compressed: "compressed", Pdf: "pdf", Text: "text" },
    PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac", iOS: "iOS" },
    EventType: { DocumentSelectionChanged: "documentSelectionChanged" },
    DocumentMode: { ReadOnly: "readOnly", ReadWrite: "readWrite" },
    AsyncResultStatus: { Failed: "failed", Succeeded: "succeeded" },
    onReady: () =>
      settings.hangs ? new Promise(() => {}) : Promise.resolve({ host: settings.host, platform: settings.host && settings.platform }),
    context: {
      partitionKey: "fake",
      platform: settings.platform,
      requirements: { isSetSupported: word.supports },
      document: {
        mode: settings.mode,
        getFileAsync,
        url: settings.url,
        addHandlerAsync: (_, handler, callback) => {
          if (settings.refusesEvents) return answered(callback, { code: 5001, message: "a text of Word's own" });
          word.handlers.selection.push(handler);
          return answered(callback);
        },
        removeHandlerAsync: () => (word.handlers.selection.length = 0),
      },
    },
  };
})();
