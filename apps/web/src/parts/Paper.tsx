/** What a person wrote, on their paper: the only card in the app. */

import type { ComponentChildren } from "preact";
import "./paper.css";
import type { Person } from "./person.ts";

type Props = {
  person: Person;
  /** Whose note it is: "You" or a name. */
  heading: string;
  /** Of the heading, where the paper lies inside a section that has one of level 2. */
  level?: 2 | 3;
  /** Spoken name of the article where the heading alone says too little. */
  label?: string;
  class?: string;
  children: ComponentChildren;
};

export function Paper({ person, heading, level = 2, label, class: extra, children }: Props) {
  const Heading: "h2" | "h3" = level === 2 ? "h2" : "h3";
  return (
    <article class={`paper ${person}${extra ? ` ${extra}` : ""}`} aria-label={label}>
      <Creases person={person} />
      <Heading class="by" tabIndex={-1}>
        {heading}
      </Heading>
      {children}
    </article>
  );
}

/** The folds that stay in the paper for good once it was opened. */
export function Creases({ person }: { person: Person }) {
  return (
    <svg
      class={`creases ${person}`}
      viewBox="0 0 300 300"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <g transform={person === "dusk" ? "translate(300 0) scale(-1 1)" : undefined}>
        <path class="c-a" d="M0 52 228 300H0z" />
        <path class="c-b" d="M72 0 300 248V0z" />
        <path class="c-l" d="M0 52 228 300M72 0 300 248" />
      </g>
    </svg>
  );
}

/** A note's text in its own paragraphs; an empty line parts them, a single line break stays. */
export function NoteText({ text }: { text: string }) {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => (
      <p class="note" dir="auto">
        {paragraph}
      </p>
    ));
}
