/**
 * Words and phrases that no sentence of the library uses, each group with what is wrong about it (evidence, D3 and D4).
 *
 * Patterns are matched as whole words, in any letter case. A list can only catch what it names: it is kept to what is
 * wrong in every sentence, and a reader looks after the rest.
 */
export type BannedGroup = readonly [pattern: string, reason: string];

const pairs = "couples?|relationships?|friendships?|marriages?|families|family life";

/** What D4 keeps out of the tone, and D3 out of what is asked. Rule CON-6. */
export const bannedWords: readonly BannedGroup[] = [
  [
    "should|shouldn't|must|ought|have to|(?<!no )need to|(have|\\w+'ve) got to|had better|you'd better|make sure|be sure to",
    "it commands; invite instead",
  ],
  [
    "just|simply|merely|obviously|of course|easy to see|needless to say",
    "it makes the thing smaller than it may be for someone",
  ],
  [`(healthy|healthier|normal|good|better|happy|happier|perfect|ideal|strong|most|other) (${pairs})`, "it compares"],
  [
    "better half|(your|my) other half|soul ?mates?|significant other|one true love|love of (your|my) life|lover|spouse|partner's|your partner|my partner",
    "say me, or the person you're here with",
  ],
  [
    "love languages?|attachment|avoidant|anxious type|narcissis\\w*|codependen\\w*|toxic|disorder|diagnos\\w*|introverts?|" +
      "extroverts?|extraverts?|personality types?|star signs?|red flags?|gaslight\\w*|clingy|needy|commitment issues|neurotic",
    "it labels a person",
  ],
  [
    "therap\\w*|trauma\\w*|abuse\\w*|victims?|divorce\\w*|break-?up|depression|depressed|anxiety|panic attacks?|suicid\\w*",
    "it belongs on the help page, not in a question",
  ],
  [
    "cures?|cured|healing|proven|studies show|research shows|science says|experts|statistics?|per ?cent",
    "it claims more than we know",
  ],
  ["blame|fault|guilty|lazy|crazy|stupid|selfish|wrong with (you|me|us)", "it blames"],
  ["guilt-?trip\\w*|owe me|ashamed of (yourself|me)|let me down|disappointed (me|in me)", "it presses with guilt"],
  [
    "rate|rank|score|out of ten|on a scale|compare|prove|favourite person|better than me",
    "it asks for a verdict instead of a story",
  ],
  ["hurry|urgent|deadline|last chance|streak|now or never|before it is too late|before it's too late", "it presses"],
  [
    "piece of cake|break the ice|under the weather|cup of tea|bucket list|comfort zone|guilty pleasures?|tip of the iceberg|" +
      "silver lining|eggshells|butterflies in|elephant in the room|on the same page|rabbit hole|on your sleeve|cold feet|" +
      "spill the beans|blessing in disguise|cloud nine|at the end of the tunnel|a million dollars|pet peeves?|" +
      "go-to|deal-?breakers?|on the fence|hit the road|ring a bell|rose-tinted|down memory lane|a hot mess",
    "it is a saying that does not translate",
  ],
];

/** What a practice may name in order to speak of it, and a question never asks (evidence, D3, criterion 7). Rule CON-6. */
export const trappingWords: readonly BannedGroup[] = [
  ["why (don't|didn't|won't|can't|couldn't|wouldn't) (you|we|i)", "it blames"],
  [
    "confess(ed|es|ing)?|be honest with me|tell (me )?the truth|(lied?|lying) to me|(keep|keeps|kept|hide|hides|hid|hidden|hiding|secrets?) from me|" +
      "promise me|(annoys?|bothers?|irritates?|upsets?) you (most )?(about me|in me|when i)|i (do|say) that (annoys|bothers|irritates|upsets|hurts)",
    "it can be used as a test or against the one who answers",
  ],
];

/** Sets an owner before what may not be there; "your old home" takes a home for granted as "your home" does. */
function owned(things: string): string {
  return `(your|our|my) (own |old |new |first |last |whole |next )?(${things})`;
}

/** What D3 does not take for granted, in its order. Rule CON-7. */
export const presumingWords: readonly BannedGroup[] = [
  [
    "he|him|his|himself|she|her|hers|herself|he's|she's|he'd|she'd|he'll|she'll",
    "the other is you or me, anybody else is they",
  ],
  [
    "husbands?|wife|wives|boyfriends?|girlfriends?|fianc[eé]e?s?|brides?|groom|gentlem[ae]n|lad(y|ies)|guys?|m[ae]n|wom[ae]n|" +
      "masculine|feminine|manly|womanly|motherly|fatherly|brotherhood|sisterhood",
    "it presumes a gender",
  ],
  [
    owned(
      "job|boss|salary|savings|wages?|pay|income|rent|mortgage|pension|career|colleagues?|co-?workers?|office|workplace|" +
        "bank account|budget|investments|car|holiday home",
    ),
    "it presumes money or paid work",
  ],
  [
    `${owned("child|children|kids?|son|daughter|baby|babies|toddler|grand(child|children|son|daughter)")}|as a parent|(became|become|becoming) (a )?parents?`,
    "it presumes children",
  ],
  [
    `${owned("wedding|marriage|home|house|flat|apartment|bed|bedroom|bathroom|kitchen|living room|sofa|couch|garden|balcony|front door|honeymoon")}|` +
      "(live|lives|living|lived|move|moved|moving) (in )?together|(wake|wakes|woke|waking) up (next to|beside) me|come home to me",
    "it presumes a way of living",
  ],
  [
    "faithful(ness)?|unfaithful|monogam\\w*|exclusive|one and only|cheat(ed|ing|s)? on|only one for (me|you)",
    "it presumes that there is one other only",
  ],
  [
    "(your|our) own (two )?(eyes|ears|legs|feet)|on (your|our) feet|stand(ing)? tall|able-bodied|(your|our) (legs|eyesight|hearing)",
    "it presumes a body that can do so",
  ],
  [
    `${owned("faith|god|church|mosque|temple|synagogue|prayers?|religion|saints?")}|thank god|god|pray(s|ed|ing)?|christmas|easter|ramadan|hanukkah|diwali`,
    "it presumes a faith",
  ],
  [
    `${owned(
      "mother|father|mum|mom|dad|parents?|siblings?|brothers?|sisters?|family|relatives|in-laws|aunts?|uncles?|cousins?|" +
        "grand(mother|father|parents?|ma|pa)|nan|gran|folks",
    )}|family (dinners?|meals?|holidays?|gatherings?|parties|party|photos?|reunions?|traditions?)`,
    "it presumes a family",
  ],
  [
    "(happy|happiest|happier|carefree|sunny|golden|good) childhood|childhood (joys?|happiness|home|house|bedroom)|" +
      "(best|happiest|sweetest|favourite) (memory|memories|story|day|days|years) (of|from) (your )?childhood|(days|years) of your childhood",
    "it presumes a good childhood",
  ],
  [
    "(our|your) future together|our future|grow(ing)? old (together|with me)|rest of our li(fe|ves)|happily ever after|" +
      "(together|us|me) for ?ever|till death|when we(?: are|'re) old|our old age|our retirement",
    "it presumes a future together",
  ],
];
