/** A way of drawing over text, by a name in the style sheet; null in older browsers. @param {string} name */
export function highlight(name) {
  if (typeof Highlight === "undefined") return null;
  const made = new Highlight();
  CSS.highlights.set(name, made);
  return made;
}
