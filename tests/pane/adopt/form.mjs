// A form with a few places, and a checklist for it.

/** A place, and what is proposed for it. */
export function place(anchor, item, more = {}) {
  const { confidence = 0.9, section = [], kind = "label", occurrence = 1, alternatives = [], ...slot } = more;
  return {
    slot: { kind, anchor, occurrence, part: "", path: [], section, table_title: "", row_title: "", guidance: "", ...slot },
    item,
    item_part: "",
    part_column: "",
    confidence,
    is_sure: confidence >= 0.8,
    reason: `Because of “${anchor}”.`,
    alternatives: alternatives.map((one) => ({ item: one, item_part: "", part_column: "", confidence: 0.1 })),
  };
}

export const PROPOSALS = {
  template: "form.docx",
  proposals: [
    place("Report form", null, { kind: "heading" }),
    place("Author:", "author", { section: ["Details"] }),
    place("Period:", "scope", { section: ["Details"], confidence: 0.5, alternatives: ["dates"] }),
    place("Findings", "analysis", { kind: "heading", confidence: 0.4 }),
    place("Office use:", null, { section: ["Findings"], confidence: 0.6 }),
  ],
  unmatched_items: ["dates", "lessons"],
};

const item = (id, title, more = {}) => ({
  id, title, headings: [], labels: [], prompts: [], where: "document", parts: [{ id: "", label: "", columns: [] }], ...more,
});

export const CHECKLIST = {
  language: "en-GB",
  items: [
    item("author", "The author", { parts: [{ id: "name", label: "Name", columns: [] }, { id: "role", label: "Role", columns: [] }] }),
    item("scope", "Period under review", { prompts: ["From which day?"] }),
    item("dates", "Version and dates", { labels: ["Circulated on"] }),
    item("events", "Chronology", { parts: [{ id: "", label: "", columns: [{ id: "when", label: "Date" }, { id: "what", label: "Event" }] }] }),
    item("analysis", "Analysis"),
    item("lessons", "Lessons", { prompts: ["What would change a period of practice?"] }),
    item("care", "Care for staff", { where: "lead" }),
  ],
};
