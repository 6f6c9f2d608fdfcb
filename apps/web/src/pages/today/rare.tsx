/** What stands on Today now and then: questions that were set aside for good, covered ones, and one that comes back. */

import type { ThemeWords } from "@twofold/content";
import { bondKindOf, claimsOf, type RoundView } from "@twofold/core";
import { client, view } from "../../app/client.ts";
import { lazyPages } from "../../app/pages.ts";
import { today } from "../../app/today.ts";
import { findIndexed } from "../../library/questions.ts";
import { themeWords } from "../../library/theme-words.ts";
import { Button } from "../../parts/Button.tsx";
import { sayDay } from "../../words/days.ts";
import "./rare.css";
import type { Act } from "./act.ts";
import { rareWords as words } from "./rare-words.ts";

export default { HiddenTitle, HiddenState, ShowAgain, ForGood, Revisited, CoveredState, Uncover };

type Props = { round: RoundView };
type ActProps = Props & { act: Act };

/** Whoever wants no more of a question should not meet its words again. */
function HiddenTitle() {
  return <>{words.hiddenTitle}</>;
}

function HiddenState({ round: { hidden } }: Props) {
  return hidden ? <p class="today-state">{words.hidden[hidden]}</p> : null;
}

/** Takes back what hides it. A question that is hidden by itself and by its theme comes back in two steps. */
function ShowAgain({ round: { questionId, hidden }, act }: ActProps) {
  const theme = themeOf(questionId);
  const show = () =>
    hidden === "theme" && theme !== undefined
      ? client().library.hideTheme(theme, false)
      : client().library.hideQuestion(questionId, false);
  return (
    <Button kind="quiet" underline onClick={() => act(show())}>
      {hidden === "theme" ? words.showThemeAgain : words.showAgain}
    </Button>
  );
}

/** Beside a question that was set aside for today: away with it, or with its theme, for good. */
function ForGood({ round: { questionId }, act }: ActProps) {
  const theme = themeOf(questionId);
  const fetched = theme === undefined ? "failed" : themeWords(theme);
  return (
    <div class="row for-good">
      <p class="small">{words.forGood}</p>
      <Button kind="quiet" onClick={() => act(client().library.hideQuestion(questionId, true), words.hiddenTitle)}>
        {words.notThisOne}
      </Button>
      {theme !== undefined && typeof fetched !== "string" && (
        <Button kind="quiet" onClick={() => act(client().library.hideTheme(theme, true), words.hiddenTitle)}>
          {words.notThisTheme(titleFor(fetched))}
        </Button>
      )}
    </div>
  );
}

function Revisited({ round: { revisited } }: Props) {
  if (!revisited) return null;
  return (
    <>
      <p class="small">{words.revisited(sayDay(revisited, today.value))}</p>
      {"library" in lazyPages && (
        <Button kind="quiet" underline href="/library">
          {words.toLibrary}
        </Button>
      )}
    </>
  );
}

function CoveredState() {
  return <p class="today-state">{words.covered}</p>;
}

function Uncover({ round: { round }, act }: ActProps) {
  return (
    <Button wide onClick={() => act(client().library.uncover(round))}>
      {words.uncover}
    </Button>
  );
}

function titleFor({ title, friendTitle }: ThemeWords): string {
  const { bond } = view.value;
  const isFriend = bond !== undefined && bondKindOf(bond.state) === "friend";
  return (isFriend && friendTitle) || title;
}

function themeOf(questionId: string): string | undefined {
  const { bond } = view.value;
  return findIndexed(questionId)?.theme ?? (bond && claimsOf(bond.state, questionId)[0]?.claim.theme);
}
