/** Whose paper one's own is: before a bond gives a side, the lamp's, since whoever invites keeps it. */

import { view } from "../../app/client.ts";
import { type Person, personOf } from "../../parts/person.ts";

export function ownPerson(): Person {
  return personOf(view.value.bond?.side ?? "a");
}
