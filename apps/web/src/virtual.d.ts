/** What the Vite plugins of this app provide, and what a bundler resolves beyond TypeScript. */

declare module "*.css";

declare module "*?worker&url" {
  /** Where the built worker lies. */
  const url: string;
  export default url;
}

declare module "virtual:library" {
  import type { PackedIndex, ThemeTexts } from "@twofold/content";
  /** The questions of packages/content/decks, built from their YAML when the app is built, without their words. */
  export const library: PackedIndex;
  /** By theme: fetches the texts of what can be served unasked. */
  export const loaders: Readonly<Record<string, () => Promise<{ readonly default: ThemeTexts }>>>;
}

declare module "virtual:library-more" {
  import type { MoreWords } from "@twofold/content";
  /** By theme: fetches the rest of its words. */
  export const loaders: Readonly<Record<string, () => Promise<{ readonly default: MoreWords }>>>;
}

declare module "virtual:prompts" {
  /** Questions to oneself, of packages/content/prompts. */
  export const prompts: readonly { readonly id: string; readonly theme: string; readonly text: string }[];
}

declare module "virtual:tender-topics" {
  /** By the id of a question that touches some: which. Comes with the practices, one of which draws a question. */
  export const tenderTopics: Readonly<Record<string, readonly string[]>>;
}

declare module "virtual:practices" {
  import type { Script } from "@twofold/core";
  /** What the list of practices shows, of every practice of packages/content/practices. */
  export const headers: readonly Omit<Script, "steps" | "intro" | "variants" | "evidence" | "before" | "after">[];
  /** By id: fetches the whole script. */
  export const loaders: Readonly<Record<string, () => Promise<{ readonly default: Script }>>>;
}

declare module "virtual:lists/themes" {
  import type { Theme } from "@twofold/content";

  /** The themes of the questions, in the order people see them. */
  const themes: readonly Theme[];
  export default themes;
}

declare module "virtual:lists/ideas" {
  import type { BuiltIdeas } from "@twofold/content";

  const list: BuiltIdeas;
  export default list;
}

declare module "virtual:lists/experiences" {
  import type { BuiltExperiences } from "@twofold/content";

  const list: BuiltExperiences;
  export default list;
}

declare module "virtual:lists/kindnesses" {
  import type { Kindness } from "@twofold/content";

  const list: readonly Kindness[];
  export default list;
}

declare module "virtual:lists/starters" {
  import type { Starter } from "@twofold/content";

  const list: readonly Starter[];
  export default list;
}

interface ImportMeta {
  readonly env: { readonly PROD: boolean; readonly DEV: boolean };
}
