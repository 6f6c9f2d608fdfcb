/**
 * Where to find help: emergency numbers and helplines by country, and directories kept up by the people who run them.
 *
 * Only what was seen at a source is here, with the source's own date. Most helplines change their numbers and are left
 * to the directories. Whether an entry has become too old is checked when a release is made. Rules CON-19, SAFE-2.
 */

/** The choices of the help page, by name in English; "everywhere" is shown whatever is chosen. */
export const helpCountries = {
  everywhere: "Everywhere",
  EU: "European Union, every country",
  DE: "Germany",
  IN: "India",
  US: "United States",
} as const;

export type HelpCountry = keyof typeof helpCountries;

/** One way to reach someone, and where we have it from. Either `number` or `url` is there, never both. */
export interface HelpEntry {
  readonly countries: readonly HelpCountry[];
  readonly kind: "emergency" | "helpline" | "directory";
  readonly service: string;
  readonly forWhom: string;
  /** As it is dialled in that country. */
  readonly number?: string;
  /** Where the service also answers to a message: what to send, and to which number. */
  readonly message?: { readonly words: string; readonly to: string };
  readonly url?: string;
  readonly source: string;
  readonly sourceUrl: string;
  /** The date the source gives itself, as exact as it is: year, month or day; "undated" when it gives none. */
  readonly sourceDate: string;
  /** The day on which a person last compared the entry with what the service says of itself, and who that was. */
  readonly checked?: { readonly day: string; readonly by: string };
}

export const helpEntries: readonly HelpEntry[] = [
  {
    countries: ["EU", "DE"],
    kind: "emergency",
    service: "Emergency services",
    forWhom: "anyone in danger: police, ambulance, fire brigade",
    number: "112",
    source: "German Social Insurance, European Representation, on the European Commission’s yearly report",
    sourceUrl: "https://dsv-europa.de/en/news/2019/03/notruf-112-setzt-sich-langsam-durch.html",
    sourceDate: "2019-03",
  },
  {
    countries: ["US"],
    kind: "emergency",
    service: "Emergency services",
    forWhom: "anyone in danger: police, ambulance, fire brigade",
    number: "911",
    source: "Federal Communications Commission, archived page",
    sourceUrl: "https://www.fcc.gov/consumer-information",
    sourceDate: "2010-04-15",
  },
  {
    countries: ["DE"],
    kind: "helpline",
    service: "Hilfetelefon Gewalt gegen Frauen",
    forWhom: "women who are hurt, forced or threatened, and people around them: day and night, free, in many languages",
    number: "116016",
    source: "Der Paritätische, on ten years of the helpline and its new number",
    sourceUrl:
      "https://www.der-paritaetische.de/alle-meldungen/bundesweites-hilfetelefon-gewalt-gegen-frauen-wird-zehn-und-bekommt-vereinfachte-rufnummer/",
    sourceDate: "2023-06",
  },
  {
    countries: ["IN"],
    kind: "helpline",
    service: "Women’s helpline of the National Commission for Women",
    forWhom: "women who are hurt, threatened or pressed: day and night",
    number: "7827170170",
    source: "Ministry of Women and Child Development, Press Information Bureau",
    sourceUrl: "https://pib.gov.in/Pressreleaseshare.aspx?PRID=1797705",
    sourceDate: "2022-02-11",
  },
  {
    countries: ["US"],
    kind: "helpline",
    service: "National Domestic Violence Hotline",
    forWhom: "anyone who is hurt, frightened or controlled by the person they are with: day and night",
    number: "1-800-799-7233",
    message: { words: "START", to: "88788" },
    source: "Office for Victims of Crime, US Department of Justice",
    sourceUrl: "https://ovc.ojp.gov/news/grantee-news/national-domestic-violence-hotline-answers-6-million-contacts",
    sourceDate: "2022-01-20",
  },
  {
    countries: ["everywhere"],
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
    countries: ["everywhere"],
    kind: "directory",
    service: "Lila.help",
    forWhom: "women and girls who are hurt, forced or threatened: helplines and shelters by country",
    url: "https://lila.help",
    source: "Lila.help, its own page about itself, in Swahili",
    sourceUrl: "https://lila.help/swa/kuhusu-lila-help",
    sourceDate: "undated",
  },
  {
    countries: ["everywhere"],
    kind: "directory",
    service: "TechSafety.org",
    forWhom: "anyone whose phone, accounts or movements may be watched",
    url: "https://www.techsafety.org",
    source: "Safety Net project of the US National Network to End Domestic Violence",
    sourceUrl: "https://techsafety.org/blog/2023/1/3/reflections-on-2022",
    sourceDate: "2023-01-03",
  },
];
