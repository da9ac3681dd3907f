/**
 * The editing engine: what the room draft/ uses of ProseMirror, and no more. `prosemirror.js` is made from
 * these lines (scripts/make_engine.mjs) and never committed.
 */

export { Fragment, Mark, Node, Schema, Slice } from "prosemirror-model";
export type { Attrs, ResolvedPos } from "prosemirror-model";
export { EditorState, NodeSelection, Plugin, PluginKey, Selection, TextSelection } from "prosemirror-state";
export type { Command, Transaction } from "prosemirror-state";
export { StepMap } from "prosemirror-transform";
export { Decoration, DecorationSet, EditorView } from "prosemirror-view";
export { closeHistory, history, redo, redoDepth, undo, undoDepth } from "prosemirror-history";
export { keymap } from "prosemirror-keymap";
export { baseKeymap, chainCommands, toggleMark } from "prosemirror-commands";
