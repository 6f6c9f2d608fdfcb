/** `propose`: agreements in words. The step goes on when each is ready, agreed or not: "none yet" is a result. */

import { maxTextLength } from "../../event/schema.ts";
import type { Offer } from "../acts.ts";
import { maxProposals, proposalsAt } from "../agreements.ts";
import { allDone } from "../place.ts";
import { done, doneLine, isWaitingFor, type StepRule } from "./rule.ts";

/** From so many lines on the screen says that this is enough for one day; more can be added all the same. */
const plenty = 3;

export const proposeRule: StepRule<"propose"> = {
  isComplete: (scene) => allDone(scene),
  offers(scene, me) {
    if (!isWaitingFor(scene, me)) return [];
    const proposals = proposalsAt(scene.session, scene.place.path);
    const isFull = proposals.filter(({ by }) => by === me).length >= maxProposals;
    const enough = proposals.length >= plenty ? ({ enough: true } as const) : {};
    const propose: Offer = { act: "propose", words: "needed", mayReview: scene.place.step.review, ...enough };
    return [...(isFull ? [] : [propose]), done];
  },
  show: ({ session, place }) => proposalsAt(session, place.path).map((proposal) => ({ what: "proposal", ...proposal })),
  record(_scene, _me, act) {
    if (act.act !== "propose") return doneLine;
    const review = act.review === undefined ? {} : { review: act.review };
    return { shared: [{ act: "proposed", value: act.words.slice(0, maxTextLength), ...review }] };
  },
};
