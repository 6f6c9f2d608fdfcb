/**
 * When practising together is not the right thing. Each line completes "Not for you two right now if …".
 *
 * Shown to everyone alike, in the same words, before the first note and in the settings; nobody is asked whether a line
 * fits, and nothing is stored. The grounds are those on which couples' work is held back in clinical practice (Bograd &
 * Mederos 1999; Stith, McCollum & Rosen 2011); the words are our own. Rule CON-18.
 */
export const notForYouNow: readonly string[] = [
  "one of you is afraid of the other, or weighs every word to stay safe",
  "one of you hurts, forces, threatens or follows the other, or threatens to harm a child, an animal or themselves",
  "one of you decides over the other’s money, phone, contacts, ways or medicines",
  "one of you can’t freely say no, or can’t leave",
  "a court or an authority has set rules about contact between you",
  "one of you wants to end it and feels pressed to stay",
  "one of you has had a lot of alcohol or other drugs right now",
  "one of you thinks about ending their life, or about harming someone",
  "one of you is under 18",
  "a no would cost one of you something: at work, in care, in class",
];

/** Goes with the link to the help page, under the list. */
export const notForYouNowHelp =
  "If a line fits, nothing needs to be decided or explained here. The help page names people who listen, without the other knowing.";
