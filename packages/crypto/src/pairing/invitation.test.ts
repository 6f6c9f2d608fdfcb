import type { StreamId } from "@twofold/core";
import { bytesToBase64url } from "@twofold/wire";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeCbor } from "../cbor.ts";
import { bytesToId } from "../identifier.ts";
import { systemRandom } from "../random.ts";
import { encodeInvitation, type Invitation, parseInvitation } from "./invitation.ts";

const sample: Invitation = {
  meeting: bytesToId<StreamId>(new Uint8Array(16).fill(1)),
  secret: new Uint8Array(32).fill(2),
  commitment: new Uint8Array(32).fill(3),
  name: "Sam",
  bondKind: "partner",
  relay: "https://relay.example:8443",
};
const fields: readonly unknown[] = [
  1,
  new Uint8Array(16),
  new Uint8Array(32),
  new Uint8Array(32),
  "Sam",
  "partner",
  null,
];
const withField = (index: number, value: unknown) => bytesToBase64url(encodeCbor(fields.with(index, value)));
const fragmentOf = (invitation: Invitation) => bytesToBase64url(encodeInvitation(invitation));
const damaged = { ok: false, error: { tag: "invitation-damaged" } };

describe("invitation", () => {
  it("[PAIR-1] reads what it wrote, with any name of 1 to 40 characters", () => {
    const name = fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" }).filter((each) => each.length <= 40);
    fc.assert(
      fc.property(name, fc.constantFrom("partner", "friend"), (each, bondKind) => {
        const invitation: Invitation = { ...sample, name: each, bondKind };
        expect(parseInvitation(fragmentOf(invitation))).toEqual({ ok: true, value: invitation });
      }),
    );
  });

  it.each<[string, string]>([
    ["nothing", ""],
    ["no base64url", "not a link!"],
    ["standard base64", fragmentOf(sample).replace(/.$/, "=")],
    ["a link cut off by a messenger", fragmentOf(sample).slice(0, -6)],
    ["a link with text behind it", `${fragmentOf(sample)}AAAA`],
    ["a very long link", "A".repeat(1_004)],
    ["a short meeting", withField(1, new Uint8Array(15))],
    ["a long secret", withField(2, new Uint8Array(33))],
    ["a commitment that is text", withField(3, "x".repeat(32))],
    ["no name", withField(4, "")],
    ["a name of 41 characters", withField(4, "x".repeat(41))],
    ["an unknown kind of bond", withField(5, "employer")],
    ["a relay with a path", withField(6, "https://relay.example/path")],
    ["a relay that is code", withField(6, "javascript:alert(1)")],
    ["a relay by a bare host", withField(6, "relay.example")],
    ["version 0", withField(0, 0)],
    ["a field too many", bytesToBase64url(encodeCbor([...fields, 1]))],
    ["a field too few", bytesToBase64url(encodeCbor(fields.slice(0, 6)))],
  ])("[PAIR-1] refuses %s", (_, fragment) => {
    expect(parseInvitation(fragment)).toEqual(damaged);
  });

  it("[PAIR-1] says when a link comes from a newer version", () => {
    expect(parseInvitation(withField(0, 2))).toEqual({ ok: false, error: { tag: "invitation-newer" } });
  });

  it("[PAIR-1] a link has one spelling: a changed last character is another link or none", () => {
    const fragment = fragmentOf({ ...sample, secret: systemRandom(32) });
    for (const last of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") {
      const changed = fragment.slice(0, -1) + last;
      if (changed === fragment) continue;
      const parsed = parseInvitation(changed);
      if (parsed.ok) expect(fragmentOf(parsed.value)).toBe(changed);
    }
  });
});
