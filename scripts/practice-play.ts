/** Walks a practice in the terminal, both people at one keyboard: for its author, before anybody else sees it. */

import type { Act, BondKind, Mode, Offer, Script, SessionView, Shown, Side } from "@twofold/core";
import { Rehearsal } from "../packages/content/src/practice/rehearsal.ts";

/** Where it talks: the terminal, or a test. `ask` gives undefined when nobody answers any more. */
export type Stage = {
  readonly ask: (question: string) => Promise<string | undefined>;
  readonly say: (line: string) => void;
};

const names: Readonly<Record<Side, string>> = { a: "Ada", b: "Ben" };
const quit = Symbol("quit");

/** Plays until the end, until both are out, or until `q`. Timers do not run here: `w` lets their minutes pass. */
export async function playScript(script: Script, mode: Mode, bondKind: BondKind, stage: Stage): Promise<void> {
  const rehearsal = new Rehearsal(script, mode, bondKind);
  const { minutes, depth, intro } = script;
  stage.say(`${script.title} · ${minutes} min · depth ${depth} · ${mode} · ${mode === "alone" ? "alone" : bondKind}\n`);
  stage.say(`${intro[mode === "alone" ? "self" : bondKind] ?? ""}\n`);
  stage.say("Type the letter or word in brackets. w: let the minutes pass · q: leave the rehearsal\n");
  for (let side: Side = "b"; ; ) {
    const views = rehearsal.people.map((one) => rehearsal.view(one));
    if (views.every(({ phase }) => phase === "finished" || phase === "ended")) break;
    side = whoIsAsked(rehearsal, side);
    const view = rehearsal.view(side);
    if (view.phase === "cover" && view.to !== undefined) {
      stage.say(`\n——— hand the phone to ${names[view.to]} ———`);
      rehearsal.holder = view.to;
      continue;
    }
    showView(rehearsal, side, view, stage);
    const act = await chooseAct(view, stage);
    if (act === quit) return;
    if (act === "wait") rehearsal.wait(Math.max(20, view.place?.minutes ?? 0));
    else if (act !== undefined) {
      const refused = rehearsal.act(side, act);
      if (refused) stage.say(`  not now: ${refused.tag}`);
    }
  }
  stage.say("\nThat was the end. Each is now asked two private things: did it feel OK for me, did I feel understood.");
}

/** The other, when they have something to do here; else the same again. */
function whoIsAsked(rehearsal: Rehearsal, last: Side): Side {
  if (rehearsal.mode === "alone" || rehearsal.mode === "together") return "a";
  const other = last === "a" ? "b" : "a";
  const hasPart = (side: Side) => {
    const { phase, offers } = rehearsal.view(side);
    return phase === "time-out"
      ? offers.some(({ act }) => act === "back")
      : phase === "running" && partOf(offers).length > 0;
  };
  if (hasPart(last) && !hasPart(other)) return last;
  return hasPart(other) ? other : last;
}

const always = ["time-out", "stop", "rest", "go-apart"];

function partOf(offers: readonly Offer[]): readonly Offer[] {
  return offers.filter(({ act }) => !always.includes(act));
}

function showView(rehearsal: Rehearsal, side: Side, view: SessionView, { say }: Stage): void {
  const { place, phase } = view;
  say(
    `\n── ${rehearsal.mode === "together" ? "both" : names[side]} · step ${view.step + 1} of ${view.steps} · ${place?.kind ?? phase}`,
  );
  if (view.timeOut) say(`  time out${view.timeOut.ready ? ", you are ready" : ""}`);
  if (!place) return;
  const second = rehearsal.people.find((one) => one !== place.first) ?? place.first;
  for (const { role, words } of place.tellings) {
    const who =
      rehearsal.mode !== "together" || role === "both" ? "" : `${names[role === "first" ? place.first : second]}: `;
    say(`  ${who}${words}`);
  }
  for (const way of place.ways) say(`  (${way})`);
  if (place.prompt) say(`  » ${place.prompt}`);
  if (place.scale) say(`  ${place.scale.low} … ${place.scale.high}`);
  for (const [id, label] of Object.entries(place.labels)) say(`  ${id}: ${label}`);
  say(`  e.g. ${place.example}`);
  say(`  if it goes badly: ${place.ifBadly}`);
  say(`  ${place.minutes} min${place.aloud ? ", aloud" : ""}${place.timer ? ", the timer is running" : ""}`);
  for (const { shown } of view.earlier.slice(-2)) for (const one of shown) say(`  before · ${lineOf(rehearsal, one)}`);
  for (const one of place.shown) say(`  ${lineOf(rehearsal, one)}`);
}

function lineOf(rehearsal: Rehearsal, shown: Shown): string {
  const by = "by" in shown ? `${names[shown.by]}: ` : "";
  if (shown.what === "sealed") {
    const texts = (["a", "b"] as const).map(
      (side) => `${names[side]}: ${rehearsal.sealed.get(`${shown.round} ${side}`)}`,
    );
    return shown.phase === "unfolded" ? `unfolded · ${texts.join(" · ")}` : `your note is ${shown.phase}`;
  }
  if ("words" in shown && shown.words !== "")
    return `${by}${"option" in shown ? `${shown.option}, ` : ""}${shown.words}`;
  if ("option" in shown) return `${shown.what} · ${by}${shown.option ?? "nothing in common"}`;
  return `${shown.what} · ${by}${"rating" in shown ? shown.rating : ""}`;
}

async function chooseAct(view: SessionView, { ask, say }: Stage): Promise<Act | "wait" | typeof quit | undefined> {
  const offers = [...view.offers, ...view.agreementOffers];
  const names = [...new Set(offers.map(({ act }) => act)), "w", "q"];
  const answer = (await ask(`  [${names.join("] [")}] `))?.trim();
  if (answer === undefined || answer === "q") return quit;
  if (answer === "w") return "wait";
  const offer = offers.find(({ act }) => act === (answer === "" ? "done" : answer));
  if (offer === undefined) {
    say("  that is not among them");
    return undefined;
  }
  return fillIn(offer, async (question) => (await ask(question)) ?? "");
}

async function fillIn(offer: Offer, ask: (question: string) => Promise<string>): Promise<Act> {
  const { act } = offer;
  if (act === "guess") return { act, own: await ask("    my answer: "), guess: await ask("    my guess: ") };
  if (act === "rate") return { act, rating: Number(await ask(`    0 to ${offer.top}: `)), shared: false };
  if (act === "pick") {
    const picked = (await ask(`    ${offer.most ?? 1} at most of ${offer.options?.join(", ")}: `)).split(/[\s,]+/);
    return { act, picked: picked.filter((one) => one !== "") };
  }
  if (act === "accept" || act === "reopen") return { act, about: offer.about! };
  const option = offer.options ? { option: (await ask(`    one of ${offer.options.join(", ")}: `)).trim() } : {};
  const words = offer.words ? await ask(offer.words === "needed" ? "    words: " : "    words (may be empty): ") : "";
  return { act, ...option, words, ...(act === "seal" ? { need: "just-read" } : {}) } as Act;
}
