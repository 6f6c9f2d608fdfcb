/** What the Vite plugins of this app provide, and what a bundler resolves beyond TypeScript. */

declare module "*.css";

declare module "*?worker&url" {
  /** Where the built worker lies. */
  const url: string;
  export default url;
}

declare module "virtual:library" {
  import type { BuiltLibrary, Question } from "@twofold/content";
  /** The questions of packages/content/decks, built from their YAML when the app is built: what Today needs of them. */
  export const library: {
    readonly edition: BuiltLibrary["edition"];
    readonly questions: readonly Omit<Question, "minutes" | "response">[];
  };
}

declare module "virtual:response-steps" {
  /** By question id: one short sentence, what can be done with the answer of the other. Comes with the open notes. */
  export const responseSteps: Readonly<Record<string, string>>;
}

declare module "virtual:prompts" {
  /** Questions to oneself, of packages/content/prompts. */
  export const prompts: readonly { readonly id: string; readonly theme: string; readonly text: string }[];
}

declare module "virtual:practices" {
  import type { Script } from "@twofold/core";
  /** What the list of practices shows, of every practice of packages/content/practices. */
  export const headers: readonly Omit<Script, "steps" | "intro" | "variants" | "evidence" | "before" | "after">[];
  /** By id: fetches the whole script. */
  export const loaders: Readonly<Record<string, () => Promise<{ readonly default: Script }>>>;
}

interface ImportMeta {
  readonly env: { readonly PROD: boolean; readonly DEV: boolean };
}
