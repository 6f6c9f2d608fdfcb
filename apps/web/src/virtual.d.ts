/** What the Vite plugins of this app provide, and what a bundler resolves beyond TypeScript. */

declare module "*.css";

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

interface ImportMeta {
  readonly env: { readonly PROD: boolean; readonly DEV: boolean };
}
