/**
 * What a practice is made of: a header, and steps of a closed set of kinds. Written as YAML, checked and built to this by
 * packages/content; the engine trusts it.
 */

import type { BondKind } from "../event/schema.ts";

/** The closed set. Adding one is a change of the engine, with its rule in steps/, its tests and its screen. */
export const stepKinds = [
  "read",
  "ask",
  "speak",
  "paraphrase",
  "respond",
  "guess",
  "rate",
  "timer",
  "choose",
  "propose",
  "swap",
  "repeat",
] as const;
export type StepKind = (typeof stepKinds)[number];

/** live: two phones at the same time. together: one phone between two. apart: each in their own time. alone: one person. */
export type Mode = "live" | "together" | "apart" | "alone";
/** What a pair can do without; the wish of either counts for the session (rule PRAC-3). */
export const withouts = ["touch", "eye-contact", "speech"] as const;
export type Without = (typeof withouts)[number];

/** `first` begins in the first of the two roles (speaks, tells), `second` in the other; a swap exchanges them. */
export type Role = "first" | "second";
export type Who = Role | "both";
/** The same words for both, or each role's own. */
export type Words = string | Readonly<Record<Role, string>>;
/** `starter`: whoever begins the session. `turns`: the two take turns from one session to the next. */
export type WhoIsFirst = "starter" | "turns";

export type Script = {
  /** Small letters, digits and dashes, at most 40: it names sessions and rounds. Never changes its meaning. */
  readonly id: string;
  /** From 1. A session stays with the version it began with. */
  readonly version: number;
  readonly title: string;
  readonly theme: string;
  readonly for: readonly (BondKind | "self")[];
  readonly modes: readonly Mode[];
  /**
   * Who is in the first role, where no step chooses it. Left out: apart the one who begins, else the two take turns.
   * Live nobody is before the other, so there they always take turns.
   */
  readonly first?: WhoIsFirst;
  /** For the whole, roughly. */
  readonly minutes: number;
  readonly depth: 1 | 2 | 3 | 4 | 5;
  readonly tender: readonly string[];
  /** One sentence. */
  readonly why: string;
  readonly evidence: readonly { readonly key: string; readonly strength: "A" | "B" | "C"; readonly caveat: string }[];
  /** Ids of practices that should come first, and that fit next. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** What this is and when it fits; each kind of bond has its own. */
  readonly intro: Readonly<Partial<Record<BondKind | "self", string>>>;
  readonly variants: Readonly<Record<Without, string>>;
  readonly steps: readonly Step[];
};

/** What every step tells: who does what for how long, how it may sound, what to do when it goes badly. */
export type Told = {
  /** Only where another step refers to it. */
  readonly id?: string;
  readonly who: Who;
  readonly minutes: number;
  readonly text: Words;
  /** Each side's own, or one: then it is for who has something to do. */
  readonly example: Words;
  /** Each side's own, or one for both. */
  readonly ifBadly: Words;
  readonly friend?: Words;
  /** Said instead of `text` in that mode. */
  readonly together?: Words;
  readonly apart?: Words;
  /** Said in addition, where the pair does without. */
  readonly without?: Readonly<Partial<Record<Without, string>>>;
  /** Only when that earlier step came out so (or in one of these ways); otherwise it is left out for both. */
  readonly when?: { readonly step: string; readonly is: string | readonly string[] };
  /**
   * `today`: shows the question that stood on the day's page when the session began. `drawn`: the one that an ask of the
   * script draws from the library for these two (see `Drawing`).
   */
  readonly question?: "today" | "drawn";
};

/** `needs`: left off the list where the pair does without it. `only`: on the list of that kind of bond alone. */
export type Option = {
  readonly id: string;
  readonly label: string;
  /** What friends read instead. */
  readonly friend?: string;
  readonly needs?: Without;
  readonly only?: BondKind;
};
/** How an ask or a speak comes out for a later `when`: somebody told something. A choice of several: they have some in common. */
export const given = "given";
/** How an ask comes out that draws its question, where the library has none for what the two agreed on. */
export const nothing = "none";

/** Depths of the library by what people call them (decisions 12): at most so deep. */
export const comforts = { light: 2, middle: 3, deep: 5 } as const;
export type Comfort = keyof typeof comforts;

/**
 * Out of which joint choices an ask draws its question, by their ids: `theme` comes out `drawn`, `depth` as the `lowest`
 * of `comforts`, `tender` with `all` in common. Rules PRAC-36, PRAC-37.
 */
export type Drawing = { readonly theme: string; readonly depth: string; readonly tender: string };
export type StepOf<K extends StepKind> = Extract<Step, { readonly kind: K }>;
/** A step as it stands in the script; `swap` and `repeat` hold the block that they run. */
export type Step = Told &
  /** `title` is its heading, where the ordinary one says too little. */
  (
    | { readonly kind: "read"; readonly title?: string }
    | {
        readonly kind: "ask";
        readonly visibility: "private" | "shared" | "sealed";
        readonly form: "written" | "aloud";
        readonly prompt: string;
        readonly from?: Drawing;
      }
    /** `who` speaks. `needs`: says first what they would like. */
    | { readonly kind: "speak"; readonly who: Role; readonly needs: boolean }
    /** `who` says it back, the other confirms. */
    | { readonly kind: "paraphrase"; readonly who: Role }
    /** `always`: also where no words came before, because it answers something else, a kindness for example. */
    | { readonly kind: "respond"; readonly always?: boolean }
    | { readonly kind: "guess"; readonly who: "both"; readonly prompt: string }
    | {
        readonly kind: "rate";
        readonly prompt: string;
        readonly low: string;
        readonly high: string;
        /** From `bottom`, 0 where left out, to `top`. */
        readonly bottom?: number;
        readonly top: number;
        readonly sharing: "private" | "choice";
      }
    /** Lasts `minutes`. */
    | { readonly kind: "timer"; readonly who: "both" }
    /**
     * `joint`: what both have ticked. `own`: for oneself. `shared`: one picks, both see it. `roles`: who begins; the
     * options are the engine's. `once`: what was picked at an earlier run of the step is off the list.
     *
     * `outcome` of a joint one, where it is not the first that both ticked: `all` of those, one of them `drawn` by lot, or
     * the `lowest` where each picks one and the list begins with the least. Of these nothing shows at the choice.
     */
    | {
        readonly kind: "choose";
        readonly choice: "joint" | "own" | "shared" | "roles";
        readonly prompt: string;
        readonly options: readonly Option[];
        readonly once?: boolean;
        readonly outcome?: "all" | "drawn" | "lowest";
      }
    | { readonly kind: "propose"; readonly who: "both"; readonly review: boolean }
    /** Runs the block, then again with the roles exchanged. */
    | { readonly kind: "swap"; readonly who: "both"; readonly steps: readonly Step[] }
    /** Runs the block; then again while both say so, `times` times at most. */
    | { readonly kind: "repeat"; readonly who: "both"; readonly times: number; readonly steps: readonly Step[] }
  );

/** What a phone between two never shows to the second pair of eyes, and what never leaves the own vault. */
export function isHidden(step: Step): boolean {
  return (
    (step.kind === "ask" && step.visibility === "private") ||
    step.kind === "rate" ||
    (step.kind === "choose" && step.choice === "own")
  );
}

/** Every step of a script, blocks included, in the order in which they are first met. */
export function everyStep(steps: readonly Step[]): readonly Step[] {
  return steps.flatMap((step) => ("steps" in step ? [step, ...everyStep(step.steps)] : [step]));
}

/** Whether a session of it is begun with the question of the day. */
export function asksToday(script: Script): boolean {
  return everyStep(script.steps).some(({ question }) => question === "today");
}
