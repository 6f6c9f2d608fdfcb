/** Ways of being affectionate, for a private yes, not now or no; only what both say yes to is ever shown. */
import { basename } from "node:path";
import * as v from "valibot";
import type { BondKind } from "../library/question.ts";
import { readPlacedFolder } from "../placed/placed-folder.ts";
import { type Placed, type Problem, refuseProblems } from "../placed/placed-yaml.ts";
import { clashProblems, entryProblem, type ListEntry } from "./list-check.ts";
import { listHeader, oneOf, plainText, yesOrNo } from "./list-fields.ts";
import { entryId, textBetween, toneOf } from "./written-list.ts";

/** From words to touch: in this order they are shown, and one may stop after any of them. */
export const affectionGroups = ["words", "presence", "small-touch", "touch"] as const;
export type AffectionGroup = (typeof affectionGroups)[number];

const affection = v.strictObject({
  id: entryId,
  text: textBetween(6, 70),
  group: oneOf(affectionGroups),
  needsSamePlace: yesOrNo,
});

/** A short phrase that completes "I would like us to …", true of both alike. */
export type Affection = Readonly<v.InferOutput<typeof affection>>;

const schema = v.strictObject(
  {
    id: plainText,
    ...listHeader,
    bond: oneOf(["partner", "friend"]),
    items: v.pipe(v.array(affection, "a list of items is expected here"), v.minLength(1)),
  },
  "a list is expected: id, version, language, licence, author, title, about, bond, items",
);
type AffectionList = v.InferOutput<typeof schema>;

/** How many of each group: enough to choose from, few enough to read in one sitting; friends' touch is a greeting. Rule CON-43. */
const counts: Readonly<Record<BondKind, Readonly<Record<AffectionGroup, number>>>> = {
  partner: { words: 12, presence: 12, "small-touch": 8, touch: 8 },
  friend: { words: 10, presence: 9, "small-touch": 6, touch: 0 },
};

/** This version has no sexual content (decisions, 16). */
const sexual =
  /\b(sex\w*|naked|nude|undress\w*|erotic\w*|make love|making love|lips|mouth|breasts?|thighs?|shower|bath)\b/i;

/** Touch beyond a greeting, and what is lovers' talk: not for friends. */
const notForFriends = /\b(cuddl\w*|strok\w*|caress\w*|massag\w*|lap|bed|asleep|love|tender|hold hands|blanket)\b/i;

export interface AffectionLists {
  readonly partner: readonly Affection[];
  readonly friend: readonly Affection[];
}

/** Both lists of a folder, with all that is wrong with them. Throws when the folder is not there. Rules CON-40, CON-41, CON-43. */
export function readAffection(dir: string): AffectionLists & { readonly problems: readonly Problem[] } {
  const { files, problems } = readPlacedFolder(schema, dir, { whole: "a list of affection", entry: "an item" });
  const itemsFor = (bondKind: BondKind) =>
    files.filter(({ value }) => value.bond === bondKind).flatMap(({ value }) => value.items);
  const both = { partner: itemsFor("partner"), friend: itemsFor("friend") };
  return {
    ...both,
    problems: [...problems, ...files.flatMap(listProblems), ...countProblems(both, dir)],
  };
}

function listProblems({ file, value, lineOf }: Placed<AffectionList>): Problem[] {
  const placed = value.items.map((item, at) => ({
    ...item,
    file,
    lineOf: (field: string) => lineOf("items", at, field),
  }));
  const named = `${value.bond}s.yaml`;
  const header =
    basename(file) === named ? [] : [{ file, line: lineOf("bond"), message: `bond: this list is called ${named}` }];
  return [
    ...header,
    ...toneOf(placed),
    ...clashProblems(placed),
    ...placed.flatMap((one) => itemProblems(one, value.bond)),
  ];
}

function itemProblems(placed: Affection & ListEntry, bondKind: BondKind): Problem[] {
  const { id, text, group, needsSamePlace } = placed;
  const problems: Problem[] = [];
  const begins = `${bondKind}-${group}-`;
  if (!id.startsWith(begins))
    problems.push(entryProblem(placed, "id", `an id that begins with ${begins} is expected here`));
  if (!/^[a-z]/.test(text) || /[.?]$/.test(text)) {
    problems.push(
      entryProblem(placed, "text", 'it completes "I would like us to …": a small letter, and no mark at the end'),
    );
  }
  const found = sexual.exec(text) ?? (bondKind === "friend" ? notForFriends.exec(text) : null);
  if (found) problems.push(entryProblem(placed, "text", `"${found[0]}" is not for this list`));
  if (group.endsWith("touch") && !needsSamePlace) {
    problems.push(entryProblem(placed, "needsSamePlace", "touch takes one place: true is expected here"));
  }
  return problems;
}

function countProblems(lists: AffectionLists, file: string): Problem[] {
  return (["partner", "friend"] as const).flatMap((bondKind) =>
    affectionGroups.flatMap((group) => {
      const found = lists[bondKind].filter((item) => item.group === group).length;
      const expected = counts[bondKind][group];
      if (found === expected) return [];
      return [{ file, line: 1, message: `${expected} of ${group} for a ${bondKind} are expected, found: ${found}` }];
    }),
  );
}

/** Both lists as the app carries them: plain, without headers. Throws when anything is wrong with them. */
export function buildAffection(dir: string): AffectionLists {
  const { partner, friend, problems } = readAffection(dir);
  refuseProblems(problems);
  return { partner, friend };
}
