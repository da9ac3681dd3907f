// The native side of Word for Windows, as Microsoft's own script meets it at `window.external`. It
// answers the requests that the script makes ("ProcessQuery" in JSON) from word-document.js. Loading,
// tracking, batches, events and the mapping of errors are thus Microsoft's; only the answers are ours.

(() => {
  const word = window.fakeWord;
  const { settings } = word;
  const PATH = { GLOBAL: 1, NEW: 2, INDEXER: 5, REFERENCE: 6, NULL: 7 };
  const ACTION = { INSTANTIATE: 1, QUERY: 2, METHOD: 3, SET: 4, TRACE: 5 };
  const PROCESS_QUERY = 93; // the dispatch id of a request
  const RICH_API_EVENT = 33;
  const SELECTION_CHANGED = 2;
  const EVENT_NUMBERS = {
    ContentControlAdded: 3000, ParagraphChanged: 3001, ParagraphAdded: 3002, ParagraphDeleted: 3003,
    ContentControlDataChanged: 3004, ContentControlExited: 3005, ContentControlDeleted: 3006,
  };
  word.exchanges = []; // {kind, out, in: characters, actions, kept: whether objects are to be kept}
  word.released = 0; // objects that the script let go of

  // ---- What the document answers: an object is {cls, ...}; its members and its values. ----
  const object = (cls, data = {}) => ({ cls, ...data });
  const theDocument = object("Document");
  const control = (c) => (c ? object("ContentControl", { c }) : null);
  const controls = (list) => object("ContentControlCollection", { items: list.map(control) });
  const byType = (isBody) => (_, [options]) => controls(word.listed(options?.types ?? options?.Types ?? ["RichText"], isBody));
  const there = ({ c }) => word.isThere(c) || word.refuse("ItemNotFound");
  const MEMBERS = {
    Document: {
      GetContentControls: byType(false),
      ContentControls: () => controls(word.richAndOthers(["RichText"], false)),
      Body: () => object("Body"),
      GetSelection: () => object("Range", { c: word.within(word.cursor) }),
      CustomXmlParts: () => object("CustomXmlPartCollection"),
      _RegisterEvent: (_, [ref, type]) => register(ref, type),
      _UnregisterEvent: (_, [ref, type]) => unregister(ref, type),
    },
    Body: {
      GetContentControls: byType(true),
      ContentControls: () => controls(word.richAndOthers(["RichText"], true)),
      Search: (_, [text]) => object("RangeCollection", { items: word.search(text).map(() => object("Range", { words: text })) }),
      Paragraphs: () => {
        word.bodyReads += 1;
        return object("ParagraphCollection", { items: word.paragraphs.map((p) => object("Paragraph", { p })) });
      },
      GetOoxml: () => word.ooxml(),
    },
    Range: {
      ParentContentControlOrNullObject: ({ c }) => control(c),
      GetRange: ({ place }, [where]) => range(word.edgeOf(place, where)),
      ExpandTo: ({ place }, [other]) => range(word.joined(place, other.place)),
      InsertContentControl: ({ place }, [type]) => wrapped(place, type),
      Select: ({ c, place, words }) =>
        void (c ? word.select(c) : (word.selectedWords = place ? word.textIn(place) : words)),
      Highlight: ({ c }) => void (word.lit = c?.tag ?? null),
      RemoveHighlight: () => void (word.lit = null),
      InsertComment: ({ c }, [text]) => object("Comment", { made: word.comment(c, text) }),
    },
    RangeCollection: {
      GetFirst: ({ items }) => items[0] ?? word.refuse("ItemNotFound"),
      GetFirstOrNullObject: ({ items }) => items[0] ?? null,
    },
    ContentControl: {
      ParentContentControlOrNullObject: ({ c }) => control(word.around(c)),
      CheckboxContentControl: ({ c }) =>
        c.type === "CheckBox" ? object("CheckboxContentControl", { c }) : word.refuse("NotSupported"),
      Select: (o) => there(o) && void word.select(o.c),
      GetRange: (o) => there(o) && object("Range", { c: o.c }),
      Delete: (o, [keeps]) => there(o) && void word.unwrap(o.c, keeps),
      InsertParagraph: (o, [, at]) => there(o) && object("Paragraph", { beside: o.c, at }),
    },
    ContentControlCollection: {
      GetItemAt: ({ items }, [index]) => items[index] ?? word.refuse("ItemNotFound"),
      GetByTag: ({ items }, [tag]) => object("ContentControlCollection", { items: items.filter(({ c }) => c.tag === tag) }),
      GetFirst: ({ items }) => items[0] ?? word.refuse("ItemNotFound"),
      GetFirstOrNullObject: ({ items }) => items[0] ?? null,
    },
    Paragraph: {
      ParentTableCellOrNullObject: ({ p }) => (p.tableNestingLevel ? object("TableCell", { p }) : null),
      ListItemOrNullObject: ({ p }) => (p.number ? object("ListItem", { p }) : null),
      GetRange: ({ p }, [where]) => range(word.rangeOf(p, where)),
      Search: ({ p }, [text]) => object("RangeCollection", { items: word.searchIn(p, text).map(range) }),
      Select: ({ p }) => void (word.selectedParagraph = word.paragraphs.indexOf(p)),
      InsertContentControl: ({ p, beside, at }, [type]) => {
        if (p) return wrapped(word.wholeOf(p), type);
        const made = word.blank(type || "RichText");
        word.insert(made, beside, at);
        return control(made);
      },
    },
    CustomXmlPartCollection: {
      GetByNamespace: (_, [namespace]) => object("CustomXmlPartScopedCollection", { items: word.partsIn(namespace).map(part) }),
      Add: (_, [xml]) => part(word.addPart(xml)),
    },
    CustomXmlPartScopedCollection: {
      GetOnlyItemOrNullObject: ({ items }) => (items.length === 1 ? items[0] : null),
    },
    CustomXmlPart: {
      GetXml: (o) => o.part.xml,
      SetXml: (o, [xml]) => void word.setPart(o.part, xml),
      Delete: (o) => void word.deletePart(o.part),
    },
  };
  const range = (place) => object("Range", { place });
  const wrapped = (place, type) => {
    const made = word.blank(type || "RichText");
    word.wrap(made, place);
    return control(made);
  };
  const part = (one) => object("CustomXmlPart", { part: one });
  // The version of WordApi that brought a member, where it is not the first: Word itself refuses others.
  const SINCE = {
    ParentContentControlOrNullObject: "1.3", ParentTableCellOrNullObject: "1.3", ListItemOrNullObject: "1.3", GetRange: "1.3", ExpandTo: "1.3", CustomXmlParts: "1.4", InsertComment: "1.4",
    GetContentControls: "1.5", CheckboxContentControl: "1.7", Highlight: "1.8", RemoveHighlight: "1.8",
  };
  const VALUES = {
    ContentControl: ({ c }) => ({ Id: c.id, Tag: c.tag, Title: c.title, Text: word.textOf(c), Type: c.type, PlaceholderText: c.placeholder, Appearance: c.appearance }),
    CheckboxContentControl: ({ c }) => ({ IsChecked: c.checked }),
    Document: () => ({ ChangeTrackingMode: settings.tracking }),
    Range: ({ place }) => ({ Text: place ? word.textIn(place) : "" }),
    TableCell: ({ p }) => ({ RowIndex: p.row, CellIndex: p.cell }),
    ListItem: ({ p }) => ({ ListString: p.number }),
    Paragraph: ({ p }) => ({ Text: p.text, Style: p.style, TableNestingLevel: p.tableNestingLevel, OutlineLevel: p.outlineLevel }),
    CustomXmlPart: (o) => ({ Id: o.part.id, NamespaceUri: o.part.namespace }),
  };
  const SETTERS = { Tag: "tag", Title: "title", PlaceholderText: "placeholder", Appearance: "appearance" };

  /** A member of an object; of nothing it is nothing, or an error. */
  function member(o, name, args = []) {
    if (o === null) return settings.nullChain === "throw" ? word.refuse("ItemNotFound") : null;
    const found = (word.supports("WordApi", SINCE[name]) || null) && MEMBERS[o.cls]?.[name];
    return found ? found(o, args) : word.refuse("ApiNotFound", `no ${o.cls}.${name}`);
  }

  // ---- References: what the script asks to keep beyond a request. ----
  const references = new Map();
  let numbers = 0;
  function keep(o) {
    if (o === null) return null;
    if (o === theDocument) return "{doc}";
    numbers += 1;
    references.set(`{ref}{${numbers}}`, o);
    word.tracked = references.size;
    return `{ref}{${numbers}}`;
  }
  function release(reference) {
    word.released += 1;
    references.delete(reference);
    word.tracked = references.size;
  }

  // ---- One request. ----
  function resolve(paths, id, known) {
    if (!known.has(id)) known.set(id, resolved(paths, paths[id], known));
    return known.get(id);
  }
  function resolved(paths, path, known) {
    const { ObjectPathType: type, Name: name, ArgumentInfo: info } = path;
    if (type === PATH.GLOBAL) return theDocument;
    if (type === PATH.NEW) return object("Options"); // how to search: the document does not ask
    if (type === PATH.NULL) return null;
    if (type === PATH.REFERENCE) {
      if (name === "{doc}") return theDocument;
      return references.get(name) ?? word.refuse("InvalidReference");
    }
    const parent = resolve(paths, path.ParentObjectPathId, known);
    return member(parent, type === PATH.INDEXER ? "GetItem" : name, argumentsOf(paths, info, known));
  }
  /** The arguments of a member; an object is named by its path. */
  function argumentsOf(paths, info, known) {
    const objects = info?.ReferencedObjectPathIds ?? [];
    return info?.Arguments?.map((one, at) => (objects[at] ? resolve(paths, objects[at], known) : one));
  }
  function answer(o, { Select: select = [] } = {}, keeps = false) {
    if (o === null) return null;
    const kept = keeps && o.cls !== "CheckboxContentControl" ? { _ReferenceId: keep(o) } : {};
    if (!o.items) return { ...values(o, select), ...kept };
    const inner = { Select: select.map((one) => one.replace(/^items\/?/i, "")).filter(Boolean) };
    return { _Items: o.items.map((one) => answer(one, inner, keeps)), ...kept };
  }
  const nameIn = (table, name) => Object.keys(table ?? {}).find((key) => key.toLowerCase() === name.toLowerCase());
  function values(o, select) {
    const all = VALUES[o.cls]?.(o) ?? {};
    const found = {};
    for (const one of select.includes("*") || !select.length ? Object.keys(all) : select) {
      const [first, ...rest] = one.split("/");
      if (/^isnullobject$/i.test(first)) continue;
      const table = rest.length ? MEMBERS[o.cls] : all;
      const key = nameIn(table, first) ?? word.refuse("InvalidArgument", `no ${o.cls}.${first}`);
      const inner = rest.length ? table[key](o, []) : null;
      found[key] = rest.length ? inner && { ...found[key], ...values(inner, [rest.join("/")]) } : all[key];
    }
    return found;
  }
  const ACTS = {
    [ACTION.INSTANTIATE]: (o, _, keeps) => (o === null ? null : { _ReferenceId: keeps || o.kept ? keep(o) : "" }),
    [ACTION.QUERY]: (o, action, keeps) => answer(o, action.QueryInfo, keeps),
    [ACTION.METHOD]: (o, { Name: name, ArgumentInfo: info }) => {
      if (name === "_KeepReference") return o && (o.kept = true), null;
      return member(o, name, info?.Arguments) ?? null;
    },
    [ACTION.SET]: (o, { Name: name, ArgumentInfo: info }) => {
      if (o === null) word.refuse("ItemNotFound");
      if (o.cls !== "Options") word.set(o.c, SETTERS[name], info.Arguments[0]);
      return null;
    },
    [ACTION.TRACE]: () => null,
  };
  function carryOut({ Actions: actions, ObjectPaths: paths, AutoKeepReference: keeps }) {
    const known = new Map();
    const results = [];
    for (const [index, action] of actions.entries()) {
      try {
        if (action.Name === "_RemoveReference") {
          release(action.ArgumentInfo.Arguments[0]);
          continue;
        }
        const o = action.ActionType === ACTION.TRACE ? null : resolve(paths, action.ObjectPathId, known);
        results.push({ ActionId: action.Id, Value: ACTS[action.ActionType](o, action, keeps) });
      } catch (error) {
        const { code = "GeneralException", message } = error;
        return { Results: results, Error: { ...refusal(code, message), ActionIndex: index }, TraceIds: [] };
      }
    }
    return { Results: results, TraceIds: [] };
  }
  const refusal = (code, message) => ({ Code: code, Message: message, Location: "", HttpStatusCode: 400 });

  /**
   * What a request is for, by which a test can let one kind fail; nothing is none of the pane's: the script
   * asks services of Word's own for telemetry and the like, and no document.
   */
  function kindsOf({ Actions: actions, ObjectPaths: paths }) {
    const names = [...actions, ...Object.values(paths)].map(({ Name: name }) => name);
    const selected = actions.flatMap(({ QueryInfo: query }) => query?.Select ?? []);
    const has = (...wanted) => wanted.some((one) => names.includes(one));
    const roots = Object.values(paths).map(({ ObjectPathType: type }) => type);
    if (!roots.includes(PATH.GLOBAL) && !roots.includes(PATH.REFERENCE)) return [];
    const kinds = Object.entries({
      events: has("_RegisterEvent"),
      cursor: has("GetSelection"),
      parts: has("CustomXmlParts", "GetXml", "SetXml"),
      scan: selected.includes("tag") && selected.includes("text"),
    });
    const found = kinds.filter(([, is]) => is).map(([kind]) => kind);
    return found.length ? found : ["act"];
  }

  // ---- The bridge: what Word for Windows offers to a page in its pane. ----
  const array = (list) => ({ toArray: () => list });
  const later = (callback, ...list) => setTimeout(() => callback(array(list)), settings.latency);
  const FILES = { GET: 77, SLICE: 80, CLOSE: 81 }; // the dispatch ids of getFileAsync and its file
  const FAULT = 5001;
  const open = new Map(); // files by handle
  function executeOnFile(id, params, callback) {
    const [first, start, size] = (params.toArray ?? (() => params))();
    if (id === FILES.CLOSE) {
      if (open.delete(first)) word.closeFile();
      return void later(callback, 0);
    }
    if (id === FILES.SLICE) {
      const slice = open.has(first) ? word.sliceOf(open.get(first), start, size) : null;
      return void (slice ? later(callback, 0, array([slice, slice.length])) : later(callback, FAULT));
    }
    const file = word.openFile();
    if (!file) return void later(callback, FAULT);
    const handle = (numbers += 1);
    open.set(handle, file);
    return void later(callback, 0, array([handle, file.bytes.length]));
  }
  function execute(id, params, callback) {
    if (Object.values(FILES).includes(id)) return executeOnFile(id, params, callback);
    if (id !== PROCESS_QUERY) return void later(callback, 0, null);
    const text = (params[0] ?? params)[4];
    const body = JSON.parse(text);
    const kinds = kindsOf(body);
    if (!kinds.length) return void later(callback, 0, [200, [], JSON.stringify({ Results: [], TraceIds: [] })]);
    const kind = kinds.includes("scan") ? "scan" : kinds[0];
    const exchange = { kind, out: text.length, in: 0, actions: body.Actions.length, kept: Boolean(body.AutoKeepReference) };
    word.exchanges.push(exchange);
    word.scans += kind === "scan";
    const { hangs, code } = word.begin(kinds);
    if (hangs) return;
    setTimeout(() => {
      const given = code ? { Results: [], Error: refusal(code, "a text of Word's own"), TraceIds: [] } : carryOut(body);
      const out = JSON.stringify(given);
      exchange.in = out.length;
      callback(array([0, [200, [], out]]));
    }, settings.latency);
  }

  const bridged = {}; // handlers of the bridge by dispatch id
  const registered = []; // {ref, type}
  function register(ref, type) {
    if (settings.refusesEvents) word.refuse("GeneralException");
    registered.push({ ref, type });
    return null;
  }
  function unregister(ref, type) {
    const at = registered.findIndex((one) => one.ref === ref && one.type === type);
    if (at >= 0) registered.splice(at, 1);
    return null;
  }
  function fire(type, ref, args, isRemote = false) {
    const message = array([array([65536, EVENT_NUMBERS[type], ref, JSON.stringify(args), String(++numbers), isRemote])]);
    for (const handler of bridged[RICH_API_EVENT] ?? []) handler(RICH_API_EVENT, message);
  }
  const ofType = (type, args = () => ({})) =>
    registered.filter((one) => one.type === type).map(({ ref }) => (event) => fire(type, ref ?? "", args(event)));
  // The lists of handlers that fake-author.js tells: here each is a way into the bridge.
  const EVENTS = { onDataChanged: "ContentControlDataChanged", onExited: "ContentControlExited", onDeleted: "ContentControlDeleted" };
  const idOf = (ref) => references.get(ref)?.c.id;
  word.handlers = {
    get selection() {
      return (bridged[SELECTION_CHANGED] ?? []).map((handler) => () => handler(SELECTION_CHANGED, array([])));
    },
    get added() {
      return ofType("ContentControlAdded", ({ ids }) => ({ ids }));
    },
    get paragraphs() {
      return ofType("ParagraphChanged", ({ source }) => ({ uniqueLocalIds: ["p"], source }));
    },
    get controls() {
      return Object.entries(EVENTS).flatMap(([event, type]) =>
        registered.filter((one) => one.type === type).map(({ ref }) => ({
          id: idOf(ref), event, handler: () => fire(type, ref, { ids: [idOf(ref)] }),
        })),
      );
    },
  };

  const theme = { primaryFontColor: 0, primaryBackgroundColor: 0xffffff, secondaryFontColor: 0, secondaryBackgroundColor: 0xffffff };
  const runtime = { RichApiRuntime: "1.2", RichApiRuntimeFlag: "1.2" };
  const context = {
    GetAppType: () => 2, GetAppVersionMajor: () => 16, GetAppVersionMinor: () => 1, GetHostFullVersion: () => "16.0.19029.20208",
    GetSolutionRef: () => "2e1dabea-1d2f-4bfa-a695-7ba084cc4e86", GetSolutionToken: () => "", GetInstanceId: () => "i", GetCorrelationId: () => "c",
    GetAppUILocale: () => 2057, GetAppDataLocale: () => 2057, GetDocUrl: () => settings.url ?? "",
    GetAppCapabilities: () => (settings.mode === "readOnly" ? 1 : 0), // Office.DocumentMode
    GetActivationMode: () => 2, GetControlIntegrationLevel: () => 0, GetInitialDisplayMode: () => 0,
    GetTouchEnabled: () => false, GetCommerceAllowed: () => false, GetHostCustomMessage: () => "",
    GetSupportedMatrix: () => JSON.stringify({ ...settings.sets, ...runtime }), GetDialogRequirementMatrix: () => "",
    GetFeaturesForSolution: () => "{}", GetOfficeThemeInfo: () => JSON.stringify(theme),
    GetSettings: () => ({ Read: () => {}, Write: () => {} }),
  };
  const external = {
    GetContext: () => context,
    Execute: execute,
    RegisterEvent: (id, target, handler, callback) => {
      if (settings.refusesEvents && id === SELECTION_CHANGED) return void later(callback, 5001);
      (bridged[id] ??= []).push(handler);
      later(callback, 0);
    },
    UnregisterEvent: (id, target, callback) => {
      delete bridged[id];
      later(callback, 0);
    },
  };
  Object.defineProperty(window, "external", { value: external, configurable: true });
})();
