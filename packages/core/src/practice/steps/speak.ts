/** `speak`: one speaks (or writes, where nobody hears), says first what they would like; a quiet timer, no hard end. */

import { need } from "../../event/schema.ts";
import type { Shown } from "../acts.ts";
import { allDone, deedOf, firstDeed, isAloud, peopleAt } from "../place.ts";
import { showWords } from "./ask.ts";
import { done, doneTelling, isWaitingFor, type StepRule } from "./rule.ts";

export const speakRule: StepRule<"speak"> = {
  isComplete: (scene) => allDone(scene),
  offers(scene, me) {
    if (!isWaitingFor(scene, me)) return [];
    const isOpen = scene.place.step.needs && deedOf(scene, me, "needed") === undefined;
    const needs = isOpen ? [{ act: "need", options: need.options } as const] : [];
    if (!isAloud(scene)) return [...needs, { act: "say", words: "needed" }, done];
    const start = firstDeed(scene, "started") === undefined ? [{ act: "start" } as const] : [];
    return [...needs, ...start, done];
  },
  show(scene) {
    const [speaker] = peopleAt(scene);
    const picked = speaker && deedOf(scene, speaker, "needed");
    const needs: Shown[] = picked ? [{ what: "need", by: picked.by, option: picked.value }] : [];
    return [...needs, ...showWords(scene)];
  },
  record(scene, _me, act) {
    if (act.act === "need") return { shared: [{ act: "needed", value: act.option }] };
    if (act.act === "start") return { shared: [{ act: "started" }] };
    return act.act === "say" ? { shared: [{ act: "said", value: act.words }, { act: "done" }] } : doneTelling(scene);
  },
};
