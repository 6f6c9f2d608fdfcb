/** What the estimate of a passphrase may point out, by the names that the estimator gives. */
export const warnings = {
  straightRow: "A row of keys is among the first things tried.",
  keyPattern: "A pattern on the keyboard is among the first things tried.",
  simpleRepeat: "One letter again and again adds little.",
  extendedRepeat: "The same letters again and again add little.",
  sequences: "Letters or numbers in their order are quickly found.",
  recentYears: "A year is quickly found.",
  dates: "A date is quickly found, a birthday first of all.",
  topTen: "This is one of the ten most used of all.",
  topHundred: "This is one of the hundred most used of all.",
  common: "This is used by many people.",
  similarToCommon: "This is close to one that many people use.",
  wordByItself: "A single word is quickly found.",
  namesByThemselves: "A name is quickly found.",
  commonNames: "Names are quickly found.",
  userInputs: "A name of one of you is the first thing tried.",
  pwned: "This is used by many people.",
} as const;
