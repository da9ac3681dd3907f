// As much of a page as a module needs that makes elements: what they are, what they hold, what they
// listen to. Nothing is laid out or drawn; how a page looks and behaves is tried in a browser.

class FakeElement extends EventTarget {
  attributes = new Map();
  children = [];
  value = "";

  constructor(tag) {
    super();
    this.tag = tag;
  }

  setAttribute(name, value) {
    this.attributes.set(name, value);
  }

  replaceChildren(...children) {
    this.children = children;
  }

  focus() {
    document.activeElement = this;
  }

  click() {
    this.dispatchEvent(new Event("click"));
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
