/**
 * Where to find help: emergency numbers by country, and directories kept up by the people who run them.
 *
 * Only what was seen at a source is here, with the source's own date; ordinary helpline numbers change and are left to the
 * directories. Whether an entry has become too old is checked when a release is made. Rule CON-19.
 */

/** The choices of the help page, in their order; "everywhere" is shown whatever is chosen. */
export const helpCountries = {
  everywhere: "Everywhere",
  EU: "European Union, every country",
  US: "United States",
} as const;

export type HelpCountry = keyof typeof helpCountries;

/** One way to reach someone, and where we have it from. Either `number` or `url` is there, never both. */
export interface HelpEntry {
  readonly country: HelpCountry;
  readonly kind: "emergency" | "directory";
  readonly service: string;
  readonly forWhom: string;
  /** As it is dialled in that country. */
  readonly number?: string;
  readonly url?: string;
  readonly source: string;
  readonly sourceUrl: string;
  /** The date the source gives itself, as exact as it is: year, month or day; "undated" when it gives none. */
  readonly sourceDate: string;
}

export const helpEntries: readonly HelpEntry[] = [
  {
    country: "EU",
    kind: "emergency",
    service: "Emergency services",
    forWhom: "anyone in danger: police, ambulance, fire brigade",
    number: "112",
    source: "German Social Insurance, European Representation, on the European Commission’s yearly report",
    sourceUrl: "https://dsv-europa.de/en/news/2019/03/notruf-112-setzt-sich-langsam-durch.html",
    sourceDate: "2019-03",
  },
  {
    country: "US",
    kind: "emergency",
    service: "Emergency services",
    forWhom: "anyone in danger: police, ambulance, fire brigade",
    number: "911",
    source: "Federal Communications Commission, archived page",
    sourceUrl: "https://www.fcc.gov/consumer-information",
    sourceDate: "2010-04-15",
  },
  {
    country: "everywhere",
    kind: "directory",
    service: "Find A Helpline",
    forWhom: "anyone who would like to talk: free, confidential helplines by country and topic",
    url: "https://findahelpline.com",
    source: "LifeLine International, interview with ThroughLine",
    sourceUrl:
      "https://lifeline-international.com/from-idea-to-impact-how-throughline-is-bridging-the-gap-in-global-crisis-support/",
    sourceDate: "2024-04",
  },
  {
    country: "everywhere",
    kind: "directory",
    service: "Lila.help",
    forWhom: "women and girls who are hurt, forced or threatened: helplines and shelters by country",
    url: "https://lila.help",
    source: "Lila.help, its own page about itself, in Swahili",
    sourceUrl: "https://lila.help/swa/kuhusu-lila-help",
    sourceDate: "undated",
  },
  {
    country: "everywhere",
    kind: "directory",
    service: "TechSafety.org",
    forWhom: "anyone whose phone, accounts or movements may be watched",
    url: "https://www.techsafety.org",
    source: "Safety Net project of the US National Network to End Domestic Violence",
    sourceUrl: "https://techsafety.org/blog/2023/1/3/reflections-on-2022",
    sourceDate: "2023-01-03",
  },
];
