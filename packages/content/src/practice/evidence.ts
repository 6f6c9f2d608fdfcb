/** The studies that a practice may lean on. A key says where an idea comes from, not that it works here. */

/**
 * By key: what was found, in whom. Numbers, and addresses (doi), only where they were seen at the source;
 * `docs/spec/practices.md` lists the same keys.
 */
export const practiceEvidence = {
  "active-listening":
    "Weger et al. 2014, doi 10.1080/10904018.2013.813234: after active listening 115 people felt more understood than after advice; they were strangers to each other.",
  "speaker-listener":
    "Owen et al. 2013, doi 10.1037/a0031597: structured speaking and listening changed how 26 couples talked, not how satisfied they were.",
  "skills-fade":
    "Butler and Wampler 1999, doi 10.1080/019261899261943: over 16 studies what couples gained in talking faded afterwards.",
  gratitude:
    "Algoe and Zhaoyang 2016, doi 10.1080/17439760.2015.1117131: a month of saying thanks had modest effects, where the other was felt to be responsive.",
  "other-praising":
    "Algoe, Kurtz and Hilaire 2016: with 370 people, thanks that said what it shows about the other were felt as warmer.",
  "undervalued-thanks":
    "Kumar and Epley 2018, doi 10.1177/0956797618772506: those who write thanks expect it to mean less to the other than it does.",
  "short-turns":
    "Sprecher et al. 2013, doi 10.1016/j.jesp.2013.03.017: strangers who took turns at once liked each other more than those with one long turn each.",
  "growing-closeness":
    "Sprecher 2021, doi 10.1177/0265407521996055: questions of rising depth brought strangers closer, face to face and over video.",
  "getting-perspective":
    "Eyal, Steffel and Epley 2018, doi 10.1037/pspa0000115: on asking for the other's view instead of imagining it.",
  "visible-support":
    "Girme et al. 2018, doi 10.1037/fam0000453: in 322 couples support that was seen went with satisfaction and with more anxiety.",
  "small-tasks":
    "Collabra: Psychology 2022, 8(1), 38599, doi 10.1525/collabra.38599: closer on days with a small shared task, for hours.",
  "soft-opening":
    "Rogers, Howieson and Neame 2018, doi 10.7717/peerj.4831: openers that name the other's view and the own feeling were expected to meet less hostility; people judged written examples.",
  "good-news":
    "Gable, Gonzaga and Strachman 2006, doi 10.1037/0022-3514.91.5.904: how 79 couples met good news went with how they did later, more than how they met bad news.",
  "small-kindness":
    "Reis, Maniaci and Rogge 2017: in 175 couples a kindness lifted the one who did it, even when it went unnoticed.",
  "phones-apart":
    "McDaniel and Drouin 2019, doi 10.1016/j.chb.2019.04.027: 173 couples felt worse on days with more interruptions by devices; nobody was told to put them away.",
  "fear-of-openness":
    "Bruk, Scholl and Bless 2018, doi 10.1037/pspa0000120: others judged openness more kindly than people expected of themselves, mostly in written cases.",
  "short-pauses":
    "Custom rather than study: a break of about twenty minutes comes from clinical practice; how long one needs differs.",
} as const;
export type PracticeEvidence = keyof typeof practiceEvidence;
export const practiceEvidenceKeys = Object.keys(practiceEvidence) as PracticeEvidence[];
