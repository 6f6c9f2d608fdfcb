/** What can be given back to a note: five kinds of response, and short phrases to begin with. */
import type { BondKind } from "../src/library/question.ts";

export interface ResponseChoice {
  /** The name of the kind in an event. */
  readonly kind: "thank" | "more" | "feel" | "comfort" | "ideas";
  readonly label: string;
}

/** In the order they are offered. Ideas are offered only where the note says that they are welcome (decisions, 6). */
export const responseChoices: readonly ResponseChoice[] = [
  { kind: "thank", label: "Thank you" },
  { kind: "more", label: "Tell me more" },
  { kind: "feel", label: "I feel with you" },
  { kind: "comfort", label: "Offer comfort" },
  { kind: "ideas", label: "Share an idea" },
];

/** A short sentence that can be sent as it is or written on from. */
export interface ResponsePhrase {
  readonly text: string;
  readonly bond: BondKind | "either";
}

/**
 * By kind of response; choose those that fit with `fitsBond`. None for ideas: an idea is one's own. None gives advice,
 * praises a performance or promises what one may not be able to keep. Rule CON-46.
 */
export const responsePhrases: Readonly<Record<ResponseChoice["kind"], readonly ResponsePhrase[]>> = {
  thank: [
    { text: "Thank you for telling me.", bond: "either" },
    { text: "This made me smile.", bond: "either" },
    { text: "I’ll remember this one.", bond: "either" },
    { text: "I read it twice, gladly.", bond: "either" },
    { text: "I didn’t know that about you. I like knowing it.", bond: "either" },
    { text: "It was good to find this today.", bond: "either" },
    { text: "I could see it as I read.", bond: "either" },
    { text: "I like the way you notice things.", bond: "either" },
    { text: "After all our days I still find something new in you.", bond: "partner" },
    { text: "I’m glad to have a friend who says such things.", bond: "friend" },
  ],
  more: [
    { text: "How did it go on from there?", bond: "either" },
    { text: "What was the best part of it?", bond: "either" },
    { text: "Which small detail would you add?", bond: "either" },
    { text: "What was that moment like for you?", bond: "either" },
    { text: "I’d like to hear the long version.", bond: "either" },
    { text: "When did you first notice it?", bond: "either" },
    { text: "What did it remind you of?", bond: "either" },
    { text: "What would you have liked to happen next?", bond: "either" },
    { text: "Tell me the rest some evening, slowly.", bond: "partner" },
    { text: "I’d gladly hear the rest in our next long talk.", bond: "friend" },
  ],
  feel: [
    { text: "That touches me.", bond: "either" },
    { text: "I felt it too as I read.", bond: "either" },
    { text: "I know a little of that feeling.", bond: "either" },
    { text: "I’m glad for you.", bond: "either" },
    { text: "It makes me a little sad, too.", bond: "either" },
    { text: "I can tell how much this means to you.", bond: "either" },
    { text: "That would have shaken me as well.", bond: "either" },
    { text: "I stayed at one of your lines for a while.", bond: "either" },
    { text: "What moves you moves me, in my own way.", bond: "partner" },
    { text: "I’m cheering with you, or sighing with you, as you like.", bond: "friend" },
  ],
  comfort: [
    { text: "I’m glad you told me.", bond: "either" },
    { text: "That sounds hard.", bond: "either" },
    { text: "It makes sense that you feel this way.", bond: "either" },
    { text: "I’m on your side.", bond: "either" },
    { text: "Nothing needs to be solved today.", bond: "either" },
    { text: "Take all the time you like.", bond: "either" },
    { text: "I’m here, with or without words.", bond: "either" },
    { text: "I wish you a soft evening.", bond: "either" },
    { text: "You can put this down here for a while.", bond: "either" },
    { text: "You are not alone with it.", bond: "either" },
    { text: "I believe you.", bond: "either" },
    { text: "That was a lot for one day.", bond: "either" },
    { text: "Anyone would be tired after that.", bond: "either" },
    { text: "I don’t know what to say, and I’m staying.", bond: "either" },
    { text: "There is no right way to feel about this.", bond: "either" },
    { text: "I wish I could carry a piece of it for you.", bond: "either" },
    { text: "It’s fine if tonight is only for resting.", bond: "either" },
    { text: "You can come back to this with me as often as you like.", bond: "either" },
    { text: "I like you on grey days too.", bond: "either" },
    { text: "This wants no answer from you.", bond: "either" },
    { text: "Let the rest of the day be small.", bond: "either" },
    { text: "Your words are in good hands here.", bond: "either" },
    { text: "You’ll be in my thoughts tonight.", bond: "either" },
    { text: "It’s good that you are here, today too.", bond: "either" },
    { text: "You are dear to me, on days like this too.", bond: "partner" },
    { text: "I would like to be near you now, in whatever way does you good.", bond: "partner" },
    { text: "I love you in the middle of this, too.", bond: "partner" },
    { text: "I’d hold your hand through this, if you’d like that.", bond: "partner" },
    { text: "Close or quiet tonight, whichever does you good.", bond: "partner" },
    { text: "The two of us can look at it together, whenever you want.", bond: "partner" },
    { text: "I’m your friend in this too.", bond: "friend" },
    { text: "Call me or write to me, whenever you like.", bond: "friend" },
    { text: "I’d sit on the steps with you for as long as it takes.", bond: "friend" },
    { text: "Heavy days are welcome here too. You’re my friend.", bond: "friend" },
    { text: "If I were at your door now, I’d bring soup.", bond: "friend" },
    { text: "Odd weeks are part of being friends. I’m around for this one.", bond: "friend" },
  ],
  ideas: [],
};
