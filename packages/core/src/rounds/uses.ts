/** When each question was asked last, and which one's turn it is: drawing without replacement. Rule ROUND-2. */

import type { Day } from "../event/ids.ts";
import { dayToNumber } from "../time/day.ts";

/** The pair's seeded order of the questions that can be served. */
export type Order = readonly { readonly id: string }[];

/** A question is asked again as if it were new once this many days have passed: nobody remembers, and much has changed. */
export const restDays = 365;

/** `since`: every question was asked within a year; this one last on that day. */
export type Drawn = { readonly id: string; readonly since?: Day };

export interface Uses {
  /** To be called in the order of the days. */
  add(id: string, day: Day): void;
  /** The first of the order that was never asked; else the one asked longest ago. Undefined only for an empty order. */
  first(order: Order, day: Day): Drawn | undefined;
  /** As `first`, with the unasked ones from the end of the order, and none that `isOut`. */
  last(order: Order, day: Day, isOut: (id: string) => boolean): Drawn | undefined;
  /** The day on which the question was asked last, where it is within a year and no other of the order was left. */
  sinceOf(id: string, order: Order, day: Day): Day | undefined;
}

export function makeUses(): Uses {
  /** The one asked longest ago comes first. */
  const lastByQuestion = new Map<string, Day>();
  const passedByOrder = new Map<Order, number>();
  const idsByOrder = new Map<Order, ReadonlySet<string>>();

  const isWithinYear = (last: Day, day: Day) => dayToNumber(day) - dayToNumber(last) < restDays;
  /** Asked questions stay asked, so that the search goes on where it ended. */
  const firstUnused = (order: Order): string | undefined => {
    let passed = passedByOrder.get(order) ?? 0;
    while (passed < order.length && lastByQuestion.has(order[passed]!.id)) passed += 1;
    passedByOrder.set(order, passed);
    return order[passed]?.id;
  };
  const idsOf = (order: Order) => {
    const ids = idsByOrder.get(order) ?? new Set(order.map(({ id }) => id));
    idsByOrder.set(order, ids);
    return ids;
  };
  const longestAgo = (order: Order, day: Day, isOut: (id: string) => boolean = () => false): Drawn | undefined => {
    const ids = idsOf(order);
    for (const [id, last] of lastByQuestion) {
      if (ids.has(id) && !isOut(id)) return isWithinYear(last, day) ? { id, since: last } : { id };
    }
    return undefined;
  };

  return {
    add: (id, day) => {
      lastByQuestion.delete(id);
      lastByQuestion.set(id, day);
    },
    first: (order, day) => {
      const id = firstUnused(order);
      return id === undefined ? longestAgo(order, day) : { id };
    },
    last: (order, day, isOut) =>
      order.findLast(({ id }) => !lastByQuestion.has(id) && !isOut(id)) ?? longestAgo(order, day, isOut),
    sinceOf: (id, order, day) => {
      const last = lastByQuestion.get(id);
      if (last === undefined || last >= day || !isWithinYear(last, day)) return undefined;
      const isDry = firstUnused(order) === undefined && longestAgo(order, day)?.since !== undefined;
      return isDry ? last : undefined;
    },
  };
}
