import { describe, expect, it } from "vitest";
import { safetyWordList } from "./word-list.ts";

/** Sets that sound alike in at least one common accent; of each at most one may be listed. */
const soundAlike =
  "aisle/isle aunt/ant ate/eight bare/bear beach/beech bean/been beat/beet berry/bury blew/blue board/bored bough/bow " +
  "boy/buoy brake/break bread/bred ceiling/sealing cell/sell cellar/seller cent/scent cereal/serial cheap/cheep " +
  "check/cheque choir/quire chord/cord coarse/course creak/creek crews/cruise currant/current cymbal/symbol deer/dear " +
  "dew/due desert/dessert doe/dough dual/duel fair/fare ferry/fairy feat/feet find/fined fir/fur flea/flee flew/flu/flue " +
  "flour/flower four/for forth/fourth gait/gate great/grate groan/grown guest/guessed hail/hale hair/hare hall/haul hay/hey " +
  "heal/heel hear/here heard/herd higher/hire hoarse/horse hole/whole hour/our idle/idol in/inn kernel/colonel key/quay " +
  "knead/need knight/night knit/nit knot/not know/no ladder/latter lain/lane leader/liter leaf/lief leak/leek " +
  "lesson/lessen links/lynx loan/lone mail/male main/mane maize/maze manner/manor mantel/mantle medal/metal petal/pedal " +
  "meat/meet might/mite mist/missed moat/mote moose/mousse morning/mourning muscle/mussel mustard/mustered none/nun " +
  "oar/or one/won pail/pale pain/pane pair/pare/pear palate/palette/pallet passed/past pause/paws peace/piece peak/peek " +
  "peal/peel pearl/purl plain/plane plum/plumb pole/poll pour/pore principal/principle prince/prints rain/reign/rein " +
  "rap/wrap real/reel read/reed red/read ring/wring road/rode role/roll root/route rose/rows rough/ruff sail/sale " +
  "sauce/source scene/seen sea/see seam/seem sew/so sight/site/cite sleigh/slay soar/sore sole/soul son/sun some/sum " +
  "stair/stare stake/steak stationary/stationery steal/steel storey/story straight/strait suite/sweet tail/tale tea/tee " +
  "team/teem tear/tier their/there throne/thrown thyme/time tide/tied to/too/two toe/tow tuba/tuber vain/vane/vein wade/weighed " +
  "waist/waste wait/weight way/weigh weak/week weather/whether which/witch wood/would yoke/yolk";

/** Every string reached from the word by leaving one letter out, and by swapping two neighbours. */
function nearMisses(word: string): string[] {
  const shorter = [...word].map((_, i) => word.slice(0, i) + word.slice(i + 1));
  const swapped = [...word].slice(1).map((letter, i) => word.slice(0, i) + letter + word[i] + word.slice(i + 2));
  return [...shorter, ...swapped].filter((near) => near !== word);
}

describe("safety word list", () => {
  it("holds exactly 2,048 different words in alphabetical order, 3 to 8 letters a to z", () => {
    expect(safetyWordList).toHaveLength(2048);
    expect(new Set(safetyWordList).size).toBe(2048);
    expect([...safetyWordList].sort()).toEqual(safetyWordList);
    expect(safetyWordList.filter((word) => !/^[a-z]{3,8}$/.test(word))).toEqual([]);
  });

  it("tells every word by its first four letters, and no short word begins another", () => {
    expect(new Set(safetyWordList.map((word) => word.slice(0, 4))).size).toBe(2048);
    const short = safetyWordList.filter((word) => word.length === 3);
    expect(short.filter((word) => safetyWordList.some((other) => other !== word && other.startsWith(word)))).toEqual(
      [],
    );
  });

  it("has no two words one letter apart: changed, added, left out or swapped", () => {
    const masked = new Map<string, string>();
    const clashes: string[] = [];
    for (const word of safetyWordList) {
      for (let i = 0; i < word.length; i += 1) {
        const mask = `${word.slice(0, i)}_${word.slice(i + 1)}`;
        const other = masked.get(mask);
        if (other) clashes.push(`${other}/${word}`);
        masked.set(mask, word);
      }
    }
    const listed = new Set(safetyWordList);
    for (const word of safetyWordList) {
      for (const near of nearMisses(word)) if (listed.has(near)) clashes.push(`${near}/${word}`);
    }
    expect(clashes).toEqual([]);
  });

  it("has no plural of another word and no two words that sound alike", () => {
    const listed = new Set(safetyWordList);
    const plurals = safetyWordList.filter((word) => listed.has(`${word}s`) || listed.has(`${word}es`));
    expect(plurals).toEqual([]);
    const alike = soundAlike.split(" ").filter((set) => set.split("/").filter((word) => listed.has(word)).length > 1);
    expect(alike).toEqual([]);
  });

  it("has none of the words that people say while they compare", () => {
    const said =
      "yes no okay stop help wait first second third fourth next last again repeat here there then other same".split(
        " ",
      );
    expect(said.filter((word) => safetyWordList.includes(word))).toEqual([]);
  });
});
