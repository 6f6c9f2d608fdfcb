/** The same document as a folder of Markdown files, for whoever opens it in a plain text editor. Rule EXP-8. */

import type { ExportDocument, ExportedBond, ExportedDeck, Piece } from "./export-document.ts";
import { markdownWords as words } from "./markdown-words.ts";

/** Path in the folder → text. Paths are of ASCII letters, digits, `-` and `.`, so that any system can unpack them. */
export function exportToMarkdown(document: ExportDocument): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const names = new Map(document.bonds.map((bond, index) => [bond.id, folderOf(bond, index)]));
  files.set("README.md", readme(document));
  for (const bond of document.bonds) {
    const pieces = document.pieces.filter((piece) => piece.bond === bond.id && piece.private !== true);
    const own = document.pieces.filter((piece) => piece.bond === bond.id && piece.private === true);
    const folder = names.get(bond.id)!;
    for (const [year, ofYear] of byYear(pieces)) {
      files.set(`${folder}/${year}.md`, page(words.sharedTitle(bond.them, year), ofYear, bond));
    }
    for (const [year, ofYear] of byYear(own)) {
      files.set(`${folder}/only-mine-${year}.md`, page(words.ownTitle(bond.them, year), ofYear, bond));
    }
  }
  const alone = document.pieces.filter(({ bond }) => bond === undefined);
  for (const [year, ofYear] of byYear(alone))
    files.set(`mine/${year}.md`, page(words.mineTitle(year), ofYear, undefined));
  for (const [index, deck] of document.decks.entries()) files.set(`decks/${index + 1}-${deck.id}.md`, deckPage(deck));
  return files;
}

function readme({ made, from, to, bonds, decks }: ExportDocument): string {
  const range = from === null && to === null ? words.everything : words.range(from, to);
  const list = bonds.map(({ them, since }) => `- ${words.bond(oneLine(them), since)}`);
  return [
    `# ${words.title}`,
    `${words.made(made)} ${range}`,
    words.explain,
    ...(list.length > 0 ? [list.join("\n")] : []),
    ...(decks.length > 0 ? [words.decks(decks.length)] : []),
  ]
    .join("\n\n")
    .concat("\n");
}

function page(title: string, pieces: readonly Piece[], bond: ExportedBond | undefined): string {
  const parts = [`# ${oneLine(title)}`];
  // What belongs to one round, session or entry stands together, where it began.
  const groups = Map.groupBy(pieces, (piece) => groupOf(piece));
  let day = "";
  for (const group of groups.values()) {
    const [first] = group;
    if (first!.day !== day) {
      day = first!.day;
      parts.push(`## ${day}`);
    }
    const about = group.map((piece) => ("about" in piece ? piece.about : undefined)).find((one) => one !== undefined);
    if (about !== undefined) parts.push(`### ${oneLine(about)}`);
    for (const piece of group) parts.push(paragraph(piece, bond, day));
  }
  return `${parts.join("\n\n")}\n`;
}

/** A deck's questions in their order. Its title is somebody's words as well. */
function deckPage({ title, about, author, licence, questions }: ExportedDeck): string {
  const parts = [`# ${words.deckTitle(questions.length)}`, quoted(title)];
  if (about !== "") parts.push(quoted(about));
  if (author !== undefined) parts.push(words.deckAuthor, quoted(author));
  if (licence !== undefined) parts.push(words.deckLicence, quoted(licence));
  for (const [index, { text, friend, response, depth, flags, theme, bond, minutes }] of questions.entries()) {
    const said = [words.depth(depth), ...flags.map(words.touches)];
    if (theme !== undefined) said.push(words.theme(theme));
    if (bond !== undefined && bond !== "either") said.push(words.only[bond]);
    if (minutes !== undefined) said.push(words.minutes(minutes));
    parts.push(`## ${index + 1}`, quoted(text), said.join(", "));
    if (friend !== undefined) parts.push(words.forFriends, quoted(friend));
    if (response !== undefined) parts.push(words.after, quoted(response));
  }
  return `${parts.join("\n\n")}\n`;
}

function groupOf(piece: Piece): string {
  return piece.kind === "practice" || piece.kind === "agreement" ? piece.place.split(" ")[0]! : piece.place;
}

function paragraph(piece: Piece, bond: ExportedBond | undefined, day: string): string {
  const who = piece.whose === "mine" ? words.me : piece.whose === "ours" ? words.us : oneLine(bond?.them ?? words.them);
  const when = piece.day === day ? "" : `, ${piece.day}`;
  const head = `**${who}${when}** (${kindOf(piece)})`;
  const text = "text" in piece ? piece.text : "";
  return text === "" ? head : `${head}\n\n${quoted(text)}`;
}

function kindOf(piece: Piece): string {
  switch (piece.kind) {
    case "note":
      return piece.folded ? words.folded : words.note;
    case "addition":
      return words.addition;
    case "removal":
      return words.removal;
    case "response":
      return words.response[piece.response];
    case "reply":
      return words.reply;
    case "practice":
      return words.act(piece.act);
    case "agreement":
      return words.agreement[piece.state];
    case "entry":
      return [words.entry(piece.version), ...piece.moods].join(", ");
  }
}

/** As a quotation, so that nothing a person wrote can look like a heading of ours or run as markup of its own. */
function quoted(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => (line === "" ? ">" : `> ${line}`))
    .join("\n");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function byYear(pieces: readonly Piece[]): readonly (readonly [string, readonly Piece[]])[] {
  return [...Map.groupBy(pieces, ({ day }) => day.slice(0, 4))].toSorted(([left], [right]) => (left < right ? -1 : 1));
}

/** A name may be of any script; the number keeps two of the same apart. */
function folderOf({ them }: ExportedBond, index: number): string {
  const plain = them
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase()
    .slice(0, 30);
  return plain === "" ? `with-${index + 1}` : `with-${index + 1}-${plain}`;
}
