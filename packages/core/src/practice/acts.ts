/** What a person can do in a session, and what doing it writes. */

import type { Commitment, Day, EventId, RoundId, Side } from "../event/ids.ts";
import type { BondEvent, Need, ResponseKind, VaultEvent } from "../event/schema.ts";

/** How long a time out lasts at least, from its call (decisions 19: 20 minutes to 24 hours). */
export const timeOutLengths = { "20-minutes": 20, "1-hour": 60, "3-hours": 180, "24-hours": 1440 } as const;
export type TimeOutLength = keyof typeof timeOutLengths;

export const marks = ["close", "partly", "tell-me"] as const;
export const confirmations = ["yes", "not-quite", "let-go"] as const;
export const feltAnswers = ["yes", "partly", "no"] as const;
export const nextDayAnswers = ["closer", "same", "further"] as const;

/** Words may be empty where the offer says so. */
export type Act =
  /** Continue; without having answered it is passing, and looks the same (rule PRAC-7). */
  | { readonly act: "done" }
  /** Shown to the other at once; saying back what was heard; telling instead of speaking aloud. */
  | { readonly act: "say"; readonly words: string }
  | { readonly act: "keep"; readonly words: string }
  | { readonly act: "seal"; readonly words: string; readonly need: Need }
  | { readonly act: "guess"; readonly own: string; readonly guess: string }
  | { readonly act: "mark"; readonly option: (typeof marks)[number]; readonly words: string }
  | { readonly act: "start" }
  | { readonly act: "need"; readonly option: Need }
  | { readonly act: "confirm"; readonly option: (typeof confirmations)[number]; readonly words: string }
  | { readonly act: "respond"; readonly option: ResponseKind; readonly words: string }
  | { readonly act: "rate"; readonly rating: number; readonly shared: boolean }
  /** Every option one is fine with; one alone where only one can be. */
  | { readonly act: "pick"; readonly picked: readonly string[] }
  | { readonly act: "propose"; readonly words: string; readonly review?: Day }
  | { readonly act: "accept"; readonly about: EventId }
  | { readonly act: "reopen"; readonly about: EventId }
  | { readonly act: "again"; readonly option: "yes" | "no" }
  | { readonly act: "time-out"; readonly option: TimeOutLength }
  | { readonly act: "back" }
  | { readonly act: "end" }
  | { readonly act: "stop" }
  | { readonly act: "rest" }
  | { readonly act: "resume" }
  | { readonly act: "go-apart" }
  | { readonly act: "felt-ok"; readonly option: (typeof feltAnswers)[number] }
  | { readonly act: "felt-understood"; readonly option: (typeof feltAnswers)[number] }
  | { readonly act: "next-day"; readonly option: (typeof nextDayAnswers)[number] };
export type ActName = Act["act"];

/** An act that is possible now, with what it needs. Whoever draws the screen needs nothing else. */
export type Offer = {
  readonly act: ActName;
  /** The choices, where there are some. */
  readonly options?: readonly string[];
  /** At most how many of them; 1 where left out. */
  readonly most?: number;
  /** Absent: the act takes no words. */
  readonly words?: "needed" | "optional";
  /** Of a scale: from `bottom` to `top`. */
  readonly bottom?: number;
  readonly top?: number;
  readonly mayShare?: boolean;
  readonly mayReview?: boolean;
  /** Several lines lie there already: the screen says that these are enough for one day. */
  readonly enough?: boolean;
  readonly about?: EventId;
};

/** One line for the log; `Writing` sorts them by where they may go. */
export type Line = {
  readonly act: string;
  readonly value?: string;
  readonly about?: EventId;
  readonly review?: Day;
};
/** To be sealed under the round of this place; `part` tells two at one place apart. */
export type Seal = { readonly part?: string; readonly words: string; readonly need: Need };
export type Writing = {
  readonly shared?: readonly Line[];
  readonly own?: readonly Line[];
  readonly seals?: readonly Seal[];
};

/**
 * What an act records. `sealed` are to be sealed as any answer of a round, before or in the batch of `bond`; `bond` goes
 * to the bond's stream and `vault` to the own vault (rule EVENT-6).
 */
export type Recorded = {
  readonly bond: readonly BondEvent[];
  readonly vault: readonly VaultEvent[];
  readonly sealed: readonly { readonly round: RoundId; readonly text: string; readonly need: Need }[];
};

/** What a screen may show of what was written at a place. `by` is whose it is. */
export type Shown =
  | { readonly what: "words"; readonly by: Side; readonly words: string; readonly day: Day }
  /** Own, private. */
  | { readonly what: "note"; readonly words: string }
  | { readonly what: "own-pick"; readonly option: string }
  | { readonly what: "own-rating"; readonly rating: number; readonly shared: boolean }
  | { readonly what: "rating"; readonly by: Side; readonly rating: number }
  | { readonly what: "need"; readonly by: Side; readonly option: string }
  | { readonly what: "response"; readonly by: Side; readonly option: string; readonly words: string }
  | { readonly what: "mark"; readonly by: Side; readonly option: string; readonly words: string }
  | { readonly what: "confirmation"; readonly by: Side; readonly option: string; readonly words: string }
  /** What a choice came to; undefined when nothing was in common. */
  | { readonly what: "choice"; readonly option: string | undefined }
  | {
      readonly what: "sealed";
      readonly round: RoundId;
      readonly part: "answer" | "own" | "guess";
      readonly phase: "folded" | "unfolding" | "unfolded";
      /** Own commitment, and once unfolded the other's. */
      readonly mine: Commitment | undefined;
      readonly theirs: Commitment | undefined;
    }
  | ({ readonly what: "proposal" } & ProposalView);

export type ProposalView = {
  readonly id: EventId;
  readonly by: Side;
  readonly words: string;
  readonly review: Day | undefined;
  readonly day: Day;
  /** Both have accepted, and neither has reopened it since. */
  readonly holds: boolean;
  /** Own yes. */
  readonly accepted: boolean;
};
