import fc from "fast-check";
import { statesOf, type StatePath } from "#core/scenario";
import { clipOf, transitionsOf, type Draft, type Edit, type StateKind } from "#core/studio";

/** Numbers and a word out of which an edit is made that fits the draft at hand, more or less. */
export const anImpulse = fc.record({
  what: fc.nat(46),
  a: fc.nat(1000),
  b: fc.nat(1000),
  word: fc.constantFrom("new", "calm", "ask-2", "waiting", "content", "x", "where", "Bad Name", ""),
  text: fc.constantFrom("您好", "Hello", "", "再见。"),
});
export type Impulse = typeof anImpulse extends fc.Arbitrary<infer T> ? T : never;

const kinds: readonly StateKind[] = ["simple", "group", "lanes", "end", "history"];

/** An edit of the draft; often a sensible one, sometimes one that will be refused. */
export function editOf({ document }: Draft, { what, a, b, word, text }: Impulse): Edit {
  const paths = statesOf(document.chart).map(({ path }) => path);
  const state = (n: number): StatePath => paths[n % paths.length] ?? "";
  const transitions = statesOf(document.chart).flatMap(({ path, node }) => transitionsOf(node, path));
  const at = transitions[a % Math.max(1, transitions.length)]?.ref ?? {
    state: "",
    kind: "on",
    trigger: "x",
    index: 0,
  };
  const of = (record: object, n: number) =>
    Object.keys(record)[n % Math.max(1, Object.keys(record).length)] ?? "none";
  const line = of(document.lines, a);
  const reply = of(document.replies, a);
  const words = { "zh-CN": text, en: text };
  const edits: Edit[] = [
    { type: "add-state", parent: state(a), key: word, index: b % 4 },
    { type: "add-state", parent: state(a), key: word, node: { type: "final" }, card: [a, b] },
    { type: "rename-state", state: state(a), key: word },
    { type: "delete-states", states: [state(a)] },
    { type: "delete-states", states: [state(a), state(b)] },
    { type: "move-state", state: state(a), parent: state(b), index: a % 3 },
    { type: "move-state", state: state(a), parent: "" },
    { type: "duplicate-states", states: [state(a)] },
    { type: "paste-states", parent: state(b), clip: clipOf(document, [state(a)]) },
    { type: "set-initial", state: state(a), key: state(b).split(".").at(-1) ?? "" },
    { type: "set-kind", state: state(a), kind: kinds[b % kinds.length] ?? "simple" },
    { type: "set-state", state: state(a), member: "id", value: word === "" ? undefined : word },
    { type: "set-state", state: state(a), member: "tags", value: b % 2 === 0 ? [] : ["caller-thanks"] },
    { type: "set-state", state: state(a), member: "description", value: text },
    { type: "set-state", state: state(a), member: "entry", value: [{ type: "say", params: { line } }] },
    { type: "set-meta", state: state(a), member: "replies", value: [reply] },
    { type: "set-meta", state: state(a), member: "ends", value: b % 2 === 0 ? "line" : undefined },
    {
      type: "add-transition",
      state: state(a),
      kind: "on",
      trigger: "agent.held",
      transition: { target: `#${document.id}.${state(b)}` },
    },
    {
      type: "add-transition",
      state: state(a),
      kind: "after",
      trigger: "5000",
      transition: { guard: { type: "rude" } },
    },
    { type: "add-transition", state: state(a), kind: "always", trigger: "", transition: { target: word } },
    { type: "set-transition", at, member: "target", value: word === "" ? undefined : word },
    { type: "set-transition", at, member: "guard", value: { type: "mood", params: { atMost: -1 } } },
    { type: "set-transition", at, member: "actions", value: [{ type: "shiftMood", params: { by: 1 } }] },
    { type: "delete-transitions", at: [at] },
    { type: "reorder-transition", at, to: b % 4 },
    { type: "retrigger-transition", at, kind: "on", trigger: "agent.hung-up" },
    { type: "add-line", id: word, line: words, saidIn: state(b) },
    { type: "rename-line", id: line, to: word },
    { type: "delete-line", id: line },
    { type: "set-line", id: line, member: "seconds", value: b % 2 === 0 ? 3 : undefined },
    { type: "set-line", id: line, member: "variants", value: [words] },
    { type: "add-reply", id: word, reply: { ...words, quality: "good" }, offeredIn: state(b) },
    { type: "rename-reply", id: reply, to: word },
    { type: "delete-reply", id: reply },
    { type: "set-reply", id: reply, member: "quality", value: "middling" },
    { type: "set-words", at: ["lines", line], locale: "en", text },
    { type: "set-words", at: ["title"], locale: "zh-TW", text },
    { type: "set-head", member: "id", value: word },
    { type: "set-head", member: "practises", value: ["open.greeting"] },
    { type: "make-lanes", state: state(a), names: ["说事", "同时"] },
    { type: "make-lanes", state: "" },
    { type: "add-lane", state: state(b) },
    { type: "dissolve-lanes", state: state(a) },
    { type: "dissolve-lanes", state: "" },
    { type: "delete-second" },
    { type: "place-cards", cards: { [state(a)]: b % 3 === 0 ? null : [a, b] } },
    {
      type: "together",
      edits: [
        { type: "rename-state", state: state(a), key: word },
        { type: "set-head", member: "level", value: 3 },
      ],
    },
  ];
  return edits[what] ?? { type: "set-head", member: "level", value: 1 + (a % 5) };
}
