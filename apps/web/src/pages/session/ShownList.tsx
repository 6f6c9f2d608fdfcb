/** What was said, chosen or opened at a step, by whom. Words lie on the table in the writer's ink; notes are paper. */

import type { Shown, Side } from "@twofold/core";
import { CircleCheck, Hourglass } from "lucide";
import { today } from "../../app/today.ts";
import { Icon } from "../../parts/Icon.tsx";
import { NoteText } from "../../parts/Paper.tsx";
import { personOf } from "../../parts/person.ts";
import { sayDay } from "../../words/days.ts";
import { Sealed } from "./Sealed.tsx";
import type { Running } from "./session-props.ts";
import { stepAt } from "./step-at.ts";
import { sayNeed, words } from "./words.ts";

/** `path` is the place that the items are from. */
type Props = Running & { items: readonly Shown[]; path: string };

export function ShownList({ items, path, ...props }: Props) {
  const sealed = items.filter((item) => item.what === "sealed");
  return (
    <div class="shown" aria-live="polite">
      {items.map((item, index) =>
        item.what === "sealed" ? null : <One key={index} item={item} path={path} {...props} />,
      )}
      {sealed.length > 0 && <Sealed items={sealed} isNow={path === props.shown.place?.path} {...props} />}
    </div>
  );
}

function One({ item, path, ...props }: Running & { item: Exclude<Shown, { what: "sealed" }>; path: string }) {
  const { nameOf, me } = props;
  switch (item.what) {
    case "words":
      return <Said by={item.by} text={item.words} label={nameOf(item.by)} />;
    case "note":
      return <Said by={me} text={item.words} label={words.ownNote} />;
    case "need": {
      const { mode, without } = props.session;
      const need = sayNeed(item.option, mode !== "apart" && !without.has("speech"));
      return <p class="small">{item.by === me ? words.needOwn(need) : words.needOf(nameOf(item.by), need)}</p>;
    }
    case "response":
    case "mark":
    case "confirmation": {
      const said = { response: words.responses, mark: words.marks, confirmation: words.confirmation }[item.what];
      return <Said by={item.by} text={item.words} label={`${nameOf(item.by)}: ${said[item.option] ?? item.option}`} />;
    }
    case "own-rating":
      return (
        <p class="small">
          {words.rateOwn(item.rating, topOf(props, path))} {item.shared ? "" : words.ownOnly}
        </p>
      );
    case "rating":
      return <p class="small">{words.rateOf(nameOf(item.by), item.rating)}</p>;
    case "own-pick":
      return <p class="small">{words.ownPick(labelOf(props, path, item.option))}</p>;
    case "choice":
      return (
        <p class="small">
          {item.option === undefined ? words.chosenNone : words.chosen(labelOf(props, path, item.option))}
        </p>
      );
    case "proposal":
      return <Proposal item={item} {...props} />;
  }
}

function topOf({ script }: Running, path: string): number {
  const step = stepAt(script, path);
  return step?.kind === "rate" ? step.top : 10;
}

function labelOf({ script }: Running, path: string, option: string): string {
  const step = stepAt(script, path);
  return (step?.kind === "choose" && step.options.find(({ id }) => id === option)?.label) || option;
}

export function Said({ by, text, label }: { by: Side; text: string; label: string }) {
  return (
    <blockquote class={`session-said ${personOf(by)}`}>
      <p class="by">{label}</p>
      {text !== "" && <NoteText text={text} />}
    </blockquote>
  );
}

export function Proposal({
  item,
  shown,
  nameOf,
  other,
  act,
  busy,
}: Running & { item: Extract<Shown, { what: "proposal" }> }) {
  const offer = shown.agreementOffers.find((one) => one.about === item.id);
  const id = `line-${item.id}`;
  return (
    <div class={item.holds ? "proposal agreed" : "proposal"}>
      <div id={id}>
        <Said by={item.by} text={item.words} label={nameOf(item.by)} />
      </div>
      {item.review && <p class="small">{words.review(sayDay(item.review, today.value))}</p>}
      <p class="small gate">
        <Icon icon={item.holds ? CircleCheck : Hourglass} />
        <span>{item.holds ? words.holds : item.accepted ? words.waitsForOther(other) : words.waitsForYou}</span>
      </p>
      {offer && (
        <button
          type="button"
          class="quiet u"
          aria-describedby={id}
          aria-disabled={busy ? "true" : undefined}
          onClick={() => {
            if (busy) return;
            void act({ act: item.accepted ? "reopen" : "accept", about: item.id });
          }}
        >
          {item.accepted ? words.reopen : words.acceptLine(offer.line)}
        </button>
      )}
    </div>
  );
}
