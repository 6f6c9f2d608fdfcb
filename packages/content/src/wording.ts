/** What can be checked about the words of a question without understanding them. A reader still has to read it aloud. */

/** Characters. Shorter gives no hold, longer is more than one idea. */
const textBounds = { min: 20, max: 160 };
const responseBounds = { min: 8, max: 100 };

/** A question that begins like this can be answered with yes or no. */
const yesNoOpeners = new Set(
  (
    "am are aren't can can't could couldn't did didn't do does doesn't don't had has have is isn't may might must ought " +
    "shall should was wasn't were will won't would wouldn't"
  ).split(" "),
);

/** Words that press, judge or diagnose, each with what is wrong about it. Matched as whole words, in any letter case. */
const bannedWords: readonly (readonly [string, string])[] = [
  ["should|shouldn't|must|ought|have to|need to|got to", "it commands; invite instead"],
  ["just|simply|obviously|of course|easy to see", "it makes the thing smaller than it may be for someone"],
  ["healthy couples?|normal couples?|good couples?|happy couples?|other couples?", "it compares"],
  [
    "better half|soul ?mates?|significant other|lover|spouse|partner's|your partner",
    "say me, or the person you're here with",
  ],
  [
    "love languages?|attachment|avoidant|anxious type|narcissis\\w*|codependen\\w*|toxic|disorder|diagnos\\w*",
    "it labels a person",
  ],
  ["therap\\w*|trauma\\w*|abuse\\w*|victims?|divorce\\w*|break-?up", "it belongs on the help page, not in a question"],
  ["blame|fault|guilty|lazy|crazy|stupid|selfish|wrong with (you|me|us)", "it blames"],
  ["rate|rank|score|out of ten|compare|prove", "it asks for a verdict instead of a story"],
  ["hurry|urgent|deadline|last chance|streak", "it presses"],
];

/** Words that give the other a gender, or take for granted what may not be so. */
const presumingWords: readonly (readonly [string, string])[] = [
  ["he|him|his|himself|she|her|hers|herself", "the other is you or me, anybody else is they"],
  [
    "husbands?|wife|wives|boyfriends?|girlfriends?|fianc[eé]e?s?|brides?|groom|gentlem[ae]n|lad(y|ies)|guys?|m[ae]n|wom[ae]n",
    "it presumes a gender",
  ],
  [
    "your (mother|father|mum|mom|dad|parents?|siblings?|brother|sister|family|child|children|kids?|son|daughter)",
    "it presumes a family",
  ],
  [
    "(your|our) (wedding|marriage|home|house|flat|bed|bedroom|car|job|boss|salary|savings|future together)",
    "it presumes a way of living",
  ],
  ["(your|our) (faith|god|church|prayers?|religion)", "it presumes a faith"],
];

/** What is wrong with the text of a question, in plain sentences; empty when nothing is. Rules CON-5 to CON-7. */
export function textProblems(text: string): string[] {
  const problems = lengthProblems(text, textBounds);
  const opener = text.split(/[\s,]/)[0]!.toLowerCase();
  if (!text.endsWith("?")) problems.push("a question ends with a question mark");
  if (text.split("?").length > 2) problems.push("one question at a time: there are two question marks");
  if (yesNoOpeners.has(opener)) {
    problems.push(
      `it begins with "${opener}" and can be answered with yes or no: begin with what, which, when, where, who or how`,
    );
  }
  return [...problems, ...toneProblems(text)];
}

/** What is wrong with the suggested response step of a question. Rules CON-5 to CON-7. */
export function responseProblems(response: string): string[] {
  return [...lengthProblems(response, responseBounds), ...toneProblems(response)];
}

/** Exclamation marks, pressing or judging words, words that presume: for every sentence people read. Rules CON-6, CON-7. */
export function toneProblems(text: string): string[] {
  const problems = text.includes("!") ? ["no exclamation marks"] : [];
  for (const [pattern, reason] of [...bannedWords, ...presumingWords]) {
    const found = new RegExp(`(?<![\\w'])(?:${pattern})(?![\\w'])`, "iu").exec(text.replaceAll("’", "'"));
    if (found) problems.push(`"${found[0]}": ${reason}`);
  }
  return problems;
}

function lengthProblems(text: string, { min, max }: { min: number; max: number }): string[] {
  const length = [...text].length;
  return length >= min && length <= max ? [] : [`${min} to ${max} characters are expected, this has ${length}`];
}
