// Work that is not saved, and texts that are none.

export const WORK = {
  name: "draft v2.docx",
  key: "draft.docx",
  draft: "UEs=",
  draft_sha256: "4fdeb5",
  edits: [{ path: [0, 1], value: "Secret – “words”" }],
  record: { decisions: [], accepted: [], responses: [], sign_off: null },
};

const damaged = [{ name: 3 }, { draft: null }, { draft_sha256: 7 }, { edits: {} }, { record: null }, { form: "other" }];

export const NO_WORK = ["", "{", "[]", "null", "7", '{"form":"other"}', ...damaged.map((change) => JSON.stringify({ form: "imrkit-work-1", ...WORK, ...change }))];
