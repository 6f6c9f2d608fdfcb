/** How this bond was left a moment ago, for the page after it. In memory only: nothing keeps the name. */

export type Left = { readonly how: "tell" | "quiet"; readonly copy: "keep" | "erase"; readonly name: string };

let noted: Left | undefined;

export function noteLeaving(left: Left): void {
  noted = left;
}

export function justLeft(): Left | undefined {
  return noted;
}
