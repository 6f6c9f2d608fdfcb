/** Times of this device's own clock; of what another person did, no time is ever shown. */

/** "14:32". */
export function sayTime(ms: number): string {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(ms);
}
