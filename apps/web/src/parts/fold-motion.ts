/**
 * The two motions of a note, in CSS (fold-motion.css) and on one clock: unfolding, 1.4 s, and folding, 0.7 s.
 *
 * Here only the heights are measured that CSS cannot know, and the end is awaited. With reduced motion both are one
 * cross-fade. Promises settle when the last animation has ended; in a hidden tab that is when it is seen again.
 */

import "./fold-motion.css";

/** Every `.paper` inside unfolds at once, each to the height it has now. `onInk` is called when the text is there. */
export async function playUnfold(spread: HTMLElement, onInk: () => void): Promise<void> {
  const papers = [...spread.querySelectorAll<HTMLElement>(".paper")];
  for (const part of [...papers, ...spread.querySelectorAll<HTMLElement>(".answer")]) setHeight(part);
  spread.dataset.motion = "unfold";
  await Promise.all(papers.map(ended));
  onInk();
  await ended(spread);
  delete spread.dataset.motion;
}

/** The paper folds from the height it has now. It stays folded until its page puts something else in its place. */
export async function playFold(paper: HTMLElement): Promise<void> {
  setHeight(paper);
  paper.dataset.motion = "fold";
  await ended(paper);
}

function setHeight(part: HTMLElement): void {
  part.style.setProperty("--grown", `${part.getBoundingClientRect().height}px`);
}

async function ended(element: HTMLElement): Promise<void> {
  // A cancelled animation (its element went away) is an end too.
  await Promise.allSettled(element.getAnimations({ subtree: true }).map((animation) => animation.finished));
}
