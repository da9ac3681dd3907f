// Members that came after the npm build of Microsoft's script (16.0.15407, which ends at WordApi
// 1.3), made with that script's own helpers and named as in the type declarations. Their loading,
// batching and errors are therefore Microsoft's as well. It follows the script in the same answer.

(() => {
  const { BatchApiHelper, ClientObject, GenericEventHandlers, Utility } = OfficeExtension;
  const READ = 1; // an operation that changes nothing
  const needs = (what, version) => Utility.throwIfApiNotSupported(what, "WordApi", version, "Word");
  const link = (cls, name, make) =>
    Object.defineProperty(cls.prototype, name, {
      configurable: true,
      get() {
        return (this[`_shim_${name}`] ??= make(this));
      },
    });
  const property = (made, owner, name, isCollection) => BatchApiHelper.createPropertyObject(made, owner, name, isCollection, 4);
  const method = (made, owner, name, kind, args, isCollection) =>
    BatchApiHelper.createMethodObject(made, owner, name, kind, args, isCollection, kind !== READ, null, kind === READ ? 4 : 0);
  const read = (owner, name) => BatchApiHelper.invokeMethod(owner, name, READ, [], 4, 0);
  const write = (owner, name, ...args) => BatchApiHelper.invokeMethod(owner, name, 0, args, 0, 0);

  // ---- WordApi 1.4: custom XML parts, tracking, comments ----
  class CustomXmlPart extends ClientObject {
    get _className() {
      return "CustomXmlPart";
    }
    get _scalarPropertyNames() {
      return ["id", "namespaceUri"];
    }
    get id() {
      Utility.throwIfNotLoaded("id", this._id, "CustomXmlPart", this._isNull);
      return this._id;
    }
    load(options) {
      return Utility.load(this, options);
    }
    getXml() {
      return read(this, "GetXml");
    }
    setXml(xml) {
      write(this, "SetXml", xml);
    }
    delete() {
      write(this, "Delete");
    }
    _KeepReference() {
      read(this, "_KeepReference");
    }
    _handleResult(value) {
      super._handleResult(value);
      if (value === null || value === undefined) return;
      Utility.fixObjectPathIfNecessary(this, value);
      if (value.Id !== undefined) this._id = value.Id;
    }
  }
  class PartsOfNamespace extends ClientObject {
    get _className() {
      return "CustomXmlPartScopedCollection";
    }
    get _isCollection() {
      return true;
    }
    get items() {
      Utility.throwIfNotLoaded("items", this._items, "CustomXmlPartScopedCollection", this._isNull);
      return this._items;
    }
    load(options) {
      return Utility.load(this, options);
    }
    getOnlyItemOrNullObject() {
      return method(CustomXmlPart, this, "GetOnlyItemOrNullObject", READ, [], false);
    }
    _KeepReference() {
      read(this, "_KeepReference");
    }
    _handleResult(value) {
      super._handleResult(value);
      if (value === null || value === undefined) return;
      Utility.fixObjectPathIfNecessary(this, value);
      this._items = value._Items?.map((item, index) => {
        const one = BatchApiHelper.createChildItemObject(CustomXmlPart, true, this, item, index);
        one._handleResult(item);
        return one;
      });
    }
  }
  class Parts extends ClientObject {
    get _className() {
      return "CustomXmlPartCollection";
    }
    get _isCollection() {
      return true;
    }
    getByNamespace(namespace) {
      return method(PartsOfNamespace, this, "GetByNamespace", READ, [namespace], true);
    }
    add(xml) {
      return method(CustomXmlPart, this, "Add", 0, [xml], false);
    }
  }
  class Comment extends ClientObject {}
  link(Word.Document, "customXmlParts", (owner) => {
    needs("Document.customXmlParts", "1.4");
    return property(Parts, owner, "CustomXmlParts", true);
  });
  Word.Range.prototype.insertComment = function (text) {
    needs("Range.insertComment", "1.4");
    return method(Comment, this, "InsertComment", 0, [text], false);
  };

  // ---- Members read as values: the tracking of changes and the tick of a box. ----
  const withResult = (cls, extra) => {
    const handle = cls.prototype._handleResult;
    cls.prototype._handleResult = function (value) {
      handle.call(this, value);
      if (value) extra(this, value);
    };
  };
  const withNames = (cls, list, ...more) => {
    const names = Object.getOwnPropertyDescriptor(cls.prototype, list).get;
    Object.defineProperty(cls.prototype, list, { configurable: true, get() { return [...names.call(this), ...more]; } });
  };
  // The script has it for another requirement set, as it was in preview then.
  Object.defineProperty(Word.Document.prototype, "changeTrackingMode", {
    configurable: true,
    get() {
      needs("Document.changeTrackingMode", "1.4");
      Utility.throwIfNotLoaded("changeTrackingMode", this._tracking, "Document", this._isNull);
      return this._tracking;
    },
  });
  withResult(Word.Document, (one, { ChangeTrackingMode: mode }) => mode !== undefined && (one._tracking = mode));
  class CheckBox extends ClientObject {
    get _className() {
      return "CheckboxContentControl";
    }
    get isChecked() {
      Utility.throwIfNotLoaded("isChecked", this._isChecked, "CheckboxContentControl", this._isNull);
      return this._isChecked;
    }
    _handleResult(value) {
      super._handleResult(value);
      if (value?.IsChecked !== undefined) this._isChecked = value.IsChecked;
    }
  }
  link(Word.ContentControl, "checkboxContentControl", (owner) => {
    needs("ContentControl.checkboxContentControl", "1.7");
    return property(CheckBox, owner, "CheckboxContentControl", false);
  });
  withNames(Word.ContentControl, "_navigationPropertyNames", "checkboxContentControl");
  withResult(Word.ContentControl, (one, value) =>
    Utility._handleNavigationPropertyResults(one, value, ["checkboxContentControl", "CheckboxContentControl"]),
  );

  // ---- WordApi 1.5: controls by type; 1.8: highlights ----
  for (const cls of [Word.Document, Word.Body]) {
    cls.prototype.getContentControls = function (options) {
      needs("getContentControls", "1.5");
      return method(Word.ContentControlCollection, this, "GetContentControls", READ, [options], true);
    };
  }
  for (const [name, native] of [["highlight", "Highlight"], ["removeHighlight", "RemoveHighlight"]]) {
    Word.Range.prototype[name] = function () {
      needs(`Range.${name}`, "1.8");
      write(this, native);
    };
  }

  // ---- Events: WordApi 1.5 of controls, 1.6 of paragraphs ----
  const NUMBERS = {
    ContentControlAdded: 3000, ParagraphChanged: 3001, ParagraphAdded: 3002, ParagraphDeleted: 3003,
    ContentControlDataChanged: 3004, ContentControlExited: 3005, ContentControlDeleted: 3006,
  };
  const event = (cls, name, type, version) =>
    link(cls, name, (owner) => {
      needs(name, version);
      const isControl = cls === Word.ContentControl;
      const reference = () => (isControl ? owner._ReferenceId : "");
      const registrar = () => (isControl ? owner.context.document : owner);
      return new GenericEventHandlers(owner.context, owner, type, {
        eventType: NUMBERS[type],
        registerFunc: () => registrar()._RegisterEvent(reference(), type),
        unregisterFunc: () => registrar()._UnregisterEvent(reference(), type),
        getTargetIdFunc: reference,
        eventArgsTransformFunc: ({ source = "Local", ids }) => Utility._createPromiseFromResult({ type, source, ids }),
      });
    });
  event(Word.Document, "onContentControlAdded", "ContentControlAdded", "1.5");
  event(Word.Document, "onParagraphChanged", "ParagraphChanged", "1.6");
  event(Word.Document, "onParagraphAdded", "ParagraphAdded", "1.6");
  event(Word.Document, "onParagraphDeleted", "ParagraphDeleted", "1.6");
  event(Word.ContentControl, "onDataChanged", "ContentControlDataChanged", "1.5");
  event(Word.ContentControl, "onExited", "ContentControlExited", "1.5");
  event(Word.ContentControl, "onDeleted", "ContentControlDeleted", "1.5");
  Word.EventSource ??= { local: "Local", remote: "Remote" };
  Word.ChangeTrackingMode ??= { off: "Off", trackAll: "TrackAll" };
})();
