/** A first name for a device, from how it is touched; the person changes it to what they say. */

import { words } from "./words.ts";

export function guessDeviceName(): string {
  return matchMedia("(pointer: coarse)").matches ? words.guessPhone : words.guessComputer;
}
