// A checker over a host and a server in memory, made anew before each test of whoever imports it.

import { beforeEach, mock } from "node:test";

import { Checker } from "../../../addin_server/pane/checklist/checker.js";
import { ApiError } from "../../../addin_server/pane/shared/api.js";

export const ITEMS = [
  { id: "a", tags: ["imr:a"], judged_from_own_controls: true, status: "not-started", hash: "" },
  { id: "b", tags: ["imr:b"], judged_from_own_controls: false, status: "not-started", hash: "" },
];

/** A server in memory, that writes down what is asked of it. */
export class Server {
  asked = [];
  answers = 0;
  down = false;
  hold = null;
  items = ITEMS;

  report = async (request) => {
    this.asked.push(request);
    if (this.hold) await this.hold;
    if (this.down) throw new ApiError("away", { passing: true });
    this.answers += 1;
    const items = this.items.filter(({ id }) => !request.item || id === request.item);
    return {
      items: items.map((item) => ({ ...item, status: "in-progress", hash: `h${this.answers}` })),
      findings: [{ item: request.item ?? "b", code: `F${this.answers}` }],
      counts: {},
      review_type: "dardr",
    };
  };
}

/** A host in memory, with its server. */
export class World {
  server = new Server();
  listener = () => {};
  record = {
    decisions: [{ item: "a" }, { item: "b" }],
    accepted: [{ item: "b", fingerprint: "1" }, { item: "a", fingerprint: "2" }],
    responses: [{ item: "b" }],
    sign_off: {},
  };

  readSnapshot = async () => ({ controls: ["all"] });
  report = async (depth, earlier) => this.server.report({ snapshot: await this.readSnapshot(), record: this.record, depth, earlier });
  readControls = async (tags) => ({ controls: tags, identity: "born" });
  catchUp = async () => {};
  readRecord = () => this.record;
  onChange = (listener) => (this.listener = listener);
  onPending = (listener) => (this.hostIs = (trouble) => listener(Boolean(trouble), trouble));
}

export let world;
export let checker;
export let said; // the states that a listener was told of

beforeEach(async () => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  world = new World();
  checker = new Checker(world, world.server);
  await checker.checkNow();
  world.server.asked = [];
  said = [];
  checker.onUpdate((state) => said.push(state));
});

export const settle = async () => {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
};
export const pass = async (time) => {
  mock.timers.tick(time);
  await settle();
};
export const edit = (...ids) => world.listener(ids.map((id) => `imr:${id}`));
/** What was asked for since: the item, or the depth of the look at the whole. */
export const asked = () => world.server.asked.map(({ item, depth }) => item ?? depth);
export const phases = () => said.map(({ phase }) => phase);
/** Let the next question wait, until what is returned is called. */
export const held = () => {
  let go;
  world.server.hold = new Promise((resolve) => (go = resolve));
  return () => {
    world.server.hold = null;
    go();
  };
};
