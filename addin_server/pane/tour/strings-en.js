export const tourWords = {
  back: "Back",
  next: "Next",
  finish: "Finish",
  leave: "Leave the tour",
  step: (/** @type {number} */ at, /** @type {number} */ all) => `Tour: ${at} of ${all}`,

  form: "This form is another agency’s. Find its places here, and the checklist follows your draft in it.",
  place: "Type in the tinted places. Grey words are prompts: they go when you type, and never count as an answer.",
  progress: "How far the draft is. Press a part to see only its items, and again to see all.",
  findings: "From finding to finding, with F8 too: each shows its words in the text. The arrows beside them go to what is unfinished.",
  row: "A line for each item. Open it: what was found comes first, then its place, your decision and guidance.",
  status: "Text alone never makes an item done. You confirm it, or say why it does not apply or is not known.",
  save: "Save keeps the same Word file, with your decisions in it. Nothing stays on the server.",
  role: "The review lead chooses the role here, agrees what you confirmed and signs off. All of it is advice: nothing is scored, and nothing stops you.",
};
