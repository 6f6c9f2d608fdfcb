/** Messages to go with an invitation, ready to send or to change. The link is added below them. */
import type { BondKind } from "../src/library/question.ts";

export const invitationMessages: Readonly<Record<BondKind, string>> = {
  partner:
    "I have found something I would like to try with you. It is called Twofold: we both get the same small question, each of us writes a note, and the two notes open at the same moment. Nobody else can read them. This link is for you alone. If it is not for you, or not now, that is fine with me.",
  friend:
    "I thought of you. There is a thing called Twofold: two friends get the same small question, both write a note, and the notes open at the same moment. Nobody else can read them. I would enjoy doing that with you. This link is for you alone. If it is not for you, or not now, we are as good friends as before.",
};
