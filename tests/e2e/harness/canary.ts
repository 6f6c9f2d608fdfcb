/** Searches bytes for a person's words, in every form in which words usually lie about. */

/** The forms of one text: UTF-8, UTF-16 in both orders, JSON-escaped, and base64 at each of the three alignments. */
export function formsOf(text: string): Buffer[] {
  const utf8 = Buffer.from(text, "utf8");
  const utf16le = Buffer.from(text, "utf16le");
  const utf16be = Buffer.from(utf16le).swap16();
  const json = Buffer.from(JSON.stringify(text).slice(1, -1), "utf8");
  const raw = [utf8, utf16le, utf16be, json];
  return [
    ...raw,
    ...raw.flatMap(base64FormsOf),
    Buffer.from(utf8.toString("hex")),
    Buffer.from(encodeURIComponent(text)),
  ];
}

/**
 * What base64 shows of bytes that stand somewhere inside a longer input: the start depends on the position modulo
 * three, so the characters that also encode a neighbour's bits are cut off at both ends.
 */
function base64FormsOf(bytes: Buffer): Buffer[] {
  return [0, 1, 2].flatMap((shift) => {
    const padded = Buffer.concat([Buffer.alloc(shift), bytes]);
    const whole = padded.subarray(0, padded.length - (padded.length % 3));
    const text = whole.toString("base64").slice(shift === 0 ? 0 : 4);
    return [text, text.replaceAll("+", "-").replaceAll("/", "_")].map((form) => Buffer.from(form));
  });
}

/** How often any form of the text stands in any of the dumps. Texts shorter than 8 characters would match by chance. */
export function countCanary(dumps: readonly Uint8Array[], text: string): number {
  if (text.length < 8) throw new Error("A canary needs at least 8 characters");
  const forms = formsOf(text).filter((form) => form.length >= 8);
  return dumps.reduce((sum, dump) => {
    const bytes = Buffer.from(dump.buffer, dump.byteOffset, dump.byteLength);
    return sum + forms.filter((form) => bytes.includes(form)).length;
  }, 0);
}
