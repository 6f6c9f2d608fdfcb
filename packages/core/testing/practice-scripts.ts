/** Scripts of every shape that the checker lets pass, for the laws of the practices. */

import fc from "fast-check";
import type { Script, Step, Told, Who } from "../src/practice/script.ts";

const told = (who: Who, minutes = 1): Told & { who: Who } => ({
  who,
  minutes,
  text: { first: "do this", second: "and you that" },
  example: minutes > 1 ? { first: "like this", second: "or that" } : "like this",
  ifBadly: "leave it",
});

const role = fc.constantFrom("first" as const, "second" as const);
const who = fc.constantFrom<Who>("first", "second", "both");
const options = [
  { id: "sea", label: "The sea", needs: "eye-contact" as const },
  { id: "hill", label: "A hill" },
  { id: "home", label: "Home" },
];

const leaf: fc.Arbitrary<Step> = fc.oneof(
  who.map((one): Step => ({ kind: "read", ...told(one) })),
  fc
    .tuple(
      who,
      fc.constantFrom("private" as const, "shared" as const),
      fc.constantFrom("written" as const, "aloud" as const),
    )
    .map(
      ([one, visibility, form]): Step => ({
        kind: "ask",
        ...told(one),
        visibility,
        form: visibility === "private" ? "written" : form,
        prompt: "what?",
      }),
    ),
  fc.constant<Step>({ kind: "ask", ...told("both"), visibility: "sealed", form: "written", prompt: "what?" }),
  fc.tuple(role, fc.boolean()).map(([one, needs]): Step => ({ kind: "speak", ...told(one), who: one, needs })),
  role.map((one): Step => ({ kind: "paraphrase", ...told(one), who: one })),
  fc.tuple(who, fc.boolean()).map(([one, always]): Step => ({ kind: "respond", ...told(one), always })),
  fc.constant<Step>({ kind: "guess", ...told("both"), who: "both", prompt: "what would I say?" }),
  fc.tuple(who, fc.constantFrom("private" as const, "choice" as const)).map(
    ([one, sharing]): Step => ({
      kind: "rate",
      ...told(one),
      prompt: "how much?",
      low: "little",
      high: "much",
      bottom: 1,
      top: 10,
      sharing,
    }),
  ),
  fc.constant<Step>({ kind: "timer", ...told("both"), who: "both" }),
  fc.constantFrom("joint" as const, "own" as const, "roles" as const).map(
    (choice): Step => ({
      kind: "choose",
      ...told("both"),
      choice,
      prompt: "which?",
      options: choice === "roles" ? [] : options,
    }),
  ),
  fc
    .tuple(role, fc.boolean())
    .map(([one, once]): Step => ({ kind: "choose", ...told(one), choice: "shared", prompt: "which?", options, once })),
  fc.boolean().map((review): Step => ({ kind: "propose", ...told("both"), who: "both", review })),
);

/** One tells, the other says it back and answers; and what comes only where something was told, or answered so. */
const talk = fc
  .tuple(fc.constantFrom("first" as const, "second" as const), fc.boolean())
  .map(([one, isAsked]): Step[] => {
    const other = one === "first" ? "second" : "first";
    const telling: Step = isAsked
      ? { kind: "ask", ...told(one, 2), id: "told", visibility: "shared", form: "written", prompt: "what?" }
      : { kind: "speak", ...told(one, 2), id: "told", who: one, needs: true };
    return [
      telling,
      { kind: "paraphrase", ...told(other, 2), who: other },
      { kind: "respond", ...told(other), id: "answer" },
      { kind: "read", ...told("both"), when: { step: "told", is: "given" } },
      { kind: "read", ...told(one), when: { step: "answer", is: ["more", "ideas"] } },
    ];
  });
const block = fc.oneof(fc.array(leaf, { minLength: 1, maxLength: 3 }), talk);
const swapped = block.map((steps): Step => ({ kind: "swap", ...told("both"), who: "both", steps }));
const repeated = fc
  .tuple(fc.integer({ min: 2, max: 3 }), block)
  .map(([times, steps]): Step => ({ kind: "repeat", ...told("both"), who: "both", times, steps }));
const nested = fc
  .array(fc.oneof(leaf, repeated), { minLength: 1, maxLength: 2 })
  .map((steps): Step => ({ kind: "swap", ...told("both"), who: "both", steps }));
/** A choice, and a step that depends on what it comes to. */
const conditional = leaf.map((step): Step[] => [
  { kind: "choose", ...told("both"), id: "where", choice: "joint", prompt: "which?", options },
  { ...step, when: { step: "where", is: "hill" } },
]);

const topics = ["family", "work", "touch"].map((id) => ({
  id,
  label: id,
  ...(id === "touch" ? { only: "partner" as const } : {}),
}));
const named = (...ids: readonly string[]) => ids.map((id) => ({ id, label: id }));

/** What each ticks, the question that is drawn from it, and what comes with and without one. */
export const drawing: readonly Step[] = [
  {
    ...{ kind: "choose", ...told("both"), id: "theme", choice: "joint", outcome: "drawn", prompt: "which?" },
    options: named("lately", "roots", "trust", "play"),
  },
  {
    ...{ kind: "choose", ...told("both"), id: "depth", choice: "joint", outcome: "lowest", prompt: "how deep?" },
    ...{ options: named("light", "middle", "deep"), when: { step: "theme", is: "given" } },
  },
  {
    ...{ kind: "choose", ...told("both"), id: "tender", choice: "joint", outcome: "all", prompt: "which?" },
    ...{ options: topics, when: { step: "theme", is: "given" } },
  },
  {
    ...{
      kind: "ask",
      ...told("both"),
      text: "write",
      id: "question",
      visibility: "sealed",
      form: "written",
      prompt: "what?",
    },
    ...{ question: "drawn", from: { theme: "theme", depth: "depth", tender: "tender" } },
  },
  { kind: "respond", ...told("both"), question: "drawn" },
  { kind: "read", ...told("both"), when: { step: "question", is: "given" } },
  {
    kind: "read",
    ...told("both"),
    text: "something lighter",
    title: "Another time",
    when: { step: "question", is: "none" },
  },
];

const header = {
  id: "made-up",
  version: 1,
  title: "Made up",
  theme: "any",
  for: ["partner", "friend"],
  modes: ["live", "together", "apart"],
  minutes: 10,
  depth: 1,
  tender: [],
  why: "to see",
  evidence: [],
  before: [],
  after: [],
  intro: { partner: "for you", friend: "for friends" },
  variants: { touch: "no touch", "eye-contact": "no eyes", speech: "in writing" },
} satisfies Omit<Script, "steps">;

export const generatedScript: fc.Arbitrary<Script> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: leaf.map((one) => [one]) },
      swapped.map((one) => [one]),
      repeated.map((one) => [one]),
      nested.map((one) => [one]),
      conditional,
      talk,
      fc.constant([...drawing]),
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .chain((steps) =>
    fc
      .option(fc.constantFrom("starter" as const, "turns" as const), { nil: undefined })
      .map((first) => ({ ...header, ...(first && { first }), steps: steps.flat() })),
  );

const alone: fc.Arbitrary<Step> = leaf.filter(
  (step) =>
    step.kind === "read" ||
    step.kind === "rate" ||
    step.kind === "timer" ||
    (step.kind === "ask" && step.visibility === "private") ||
    (step.kind === "choose" && step.choice === "own"),
);
const aloneRepeated = fc
  .array(alone, { minLength: 1, maxLength: 2 })
  .map((steps): Step => ({ kind: "repeat", ...told("both"), who: "both", times: 2, steps }));

export const generatedAloneScript: fc.Arbitrary<Script> = fc
  .array(fc.oneof({ weight: 4, arbitrary: alone }, aloneRepeated), { minLength: 1, maxLength: 5 })
  .map((steps) => ({ ...header, for: ["self"], modes: ["alone"], intro: { self: "for you" }, steps }));
