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
const afterwards: Readonly<Record<string, string>> = {
  "felt-ok": "did it feel OK for me",
  "felt-understood": "did I feel understood",
};
/** As the screens call them; what is not here is called by its id. */
const labels: Readonly<Record<string, string>> = {
  thank: "thank you",
  more: "tell me more",
  feel: "I feel with you",
  comfort: "comfort",
  reassure: "reassure me",
  ideas: "ideas",
};

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
  const asked = rehearsal.view("a").offers.flatMap(({ act }) => afterwards[act] ?? []);
  stage.say(`\nThat was the end. Now each is asked privately: ${asked.join(", ")}.`);
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
  const whose = (role: "first" | "second" | "both") =>
    rehearsal.mode !== "together" || role === "both" ? "" : `${names[role === "first" ? place.first : second]}: `;
  for (const { role, words } of place.tellings) say(`  ${whose(role)}${words}`);
  for (const way of place.ways) say(`  (${way})`);
  if (place.prompt) say(`  » ${place.prompt}`);
  if (place.question) say(`  » (here stands a question: ${place.question})`);
  if (place.choice) say(`  » ${place.choice.prompt} ${place.choice.label}`);
  if (place.scale) {
    const { low, bottom, high, top } = place.scale;
    say(`  ${bottom} ${low} … ${top} ${high}`);
  }
  for (const [id, label] of Object.entries(place.labels)) say(`  ${id}: ${label}`);
  for (const { role, words } of place.examples) say(`  e.g. ${whose(role)}${words}`);
  for (const { role, words } of place.ifBadlies) say(`  if it goes badly: ${whose(role)}${words}`);
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
  if (shown.what === "proposal") return `${by}${shown.words} · ${shown.holds ? "agreed" : "not agreed yet"}`;
  const option = "option" in shown && shown.option !== undefined ? (labels[shown.option] ?? shown.option) : undefined;
  if ("words" in shown && shown.words !== "") return `${by}${option ? `${option}, ` : ""}${shown.words}`;
  if ("option" in shown) return `${shown.what} · ${by}${option ?? "nothing in common"}`;
  return `${shown.what} · ${by}${"rating" in shown ? shown.rating : ""}`;
}

async function chooseAct(view: SessionView, { ask, say }: Stage): Promise<Act | "wait" | typeof quit | undefined> {
  const offers = [...view.offers, ...view.agreementOffers];
  if (view.offers.some(({ enough }) => enough)) say("  (three lines are enough for one day)");
  const names = [...new Set(offers.map(({ act }) => act)), "w", "q"];
  const answer = (await ask(`  [${names.join("] [")}] `))?.trim();
  if (answer === undefined || answer === "q") return quit;
  if (answer === "w") return "wait";
  const wished = offers.filter(({ act }) => act === (answer === "" ? "done" : answer));
  const [offer, ...others] = wished;
  if (offer === undefined) {
    say("  that is not among them");
    return undefined;
  }
  const answerTo = async (question: string) => (await ask(question)) ?? "";
  if (others.length === 0) return fillIn(offer, view, answerTo);
  const lines = wished.map((one, at) => `    ${at + 1}: ${"line" in one ? one.line : one.act}\n`);
  const number = Number(await answerTo(`${lines.join("")}    which one: `));
  return fillIn(wished[number - 1] ?? offer, view, answerTo);
}

async function fillIn(offer: Offer, { place }: SessionView, ask: (question: string) => Promise<string>): Promise<Act> {
  const { act } = offer;
  if (act === "guess") return { act, own: await ask("    my answer: "), guess: await ask("    my guess: ") };
  if (act === "rate") {
    const rating = Number(await ask(`    ${offer.bottom} to ${offer.top}: `));
    return { act, rating, shared: offer.mayShare === true && (await ask("    show it to the other? y/n: ")) === "y" };
  }
  if (act === "pick") {
    const picked = (await ask(`    ${offer.most ?? 1} at most of ${offer.options?.join(", ")}: `)).split(/[\s,]+/);
    return { act, picked: picked.filter((one) => one !== "") };
  }
  if (act === "accept" || act === "reopen") return { act, about: offer.about! };
  const called = (id: string) => {
    const label = id === "just-read" ? (place?.aloud ? "only listen" : "read it only") : labels[id];
    return label === undefined || label === id ? id : `${id} (${label})`;
  };
  const picked = (await (offer.options && ask(`    one of ${offer.options.map(called).join(", ")}: `)))?.trim();
  const option = picked === undefined ? {} : { option: picked };
  // A thank you is whole without a line.
  if (picked === "thank") return { act, option: picked, words: "" } as Act;
  const words = offer.words ? await ask(offer.words === "needed" ? "    words: " : "    words (may be empty): ") : "";
  return { act, ...option, words, ...(act === "seal" ? { need: "just-read" } : {}) } as Act;
}
