// As much of a page as a module needs that makes elements: what they are, what they hold, what they
// listen to. Nothing is laid out or drawn; how a page looks and behaves is tried in a browser.

export class FakeElement extends EventTarget {
  attributes = new Map();
  children = [];
  dataset = {};
  value = "";
  checked = false;
  disabled = false;

  constructor(tag) {
    super();
    this.tag = tag;
  }

  setAttribute(name, value) {
    this.attributes.set(name, value);
    if (["hidden", "checked", "disabled"].includes(name)) this[name] = true;
  }

  getAttribute(name) {
    return this.attributes.get(name) ?? null;
  }

  get id() {
    return this.getAttribute("id") ?? "";
  }

  replaceChildren(...children) {
    this.children = children;
  }

  focus() {
    document.activeElement = this;
  }

  click() {
    if (!this.disabled) this.dispatchEvent(new Event("click"));
  }

  scrollIntoView() {}

  /** Nothing is found by a selector: what has the focus next is tried in a browser. */
  querySelector() {
    return null;
  }

  contains(other) {
    return other === this || this.children.some((one) => one instanceof FakeElement && one.contains(other));
  }

  /** Press a key: the element hears of it, then what it stands in, unless that is held up. */
  press(key, ...around) {
    const event = Object.assign(new Event("keydown", { cancelable: true }), { key });
    let goesOn = true;
    event.stopPropagation = () => (goesOn = false);
    Object.defineProperty(event, "target", { value: this });
    for (const element of [this, ...around]) if (goesOn) element.dispatchEvent(Object.assign(event));
  }

  set textContent(text) {
    this.children = [text];
  }

  get textContent() {
    return this.children.map((one) => (typeof one === "string" ? one : one.textContent)).join("");
  }

  /** All elements of a kind that it holds. */
  all(tag) {
    const within = this.children.filter((one) => typeof one !== "string");
    return within.flatMap((one) => [...(one.tag === tag ? [one] : []), ...one.all(tag)]);
  }
}

/** Put a page into the place of the browser's. */
export function makePage() {
  globalThis.document = { activeElement: null, createElement: (tag) => new FakeElement(tag) };
}
