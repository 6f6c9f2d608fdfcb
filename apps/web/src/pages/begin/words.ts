/** What the first start says. */
export const words = {
  title: "Begin",
  step: (n: number, of: number) => `${n} of ${of}`,
  next: "Continue",
  back: "Back",

  what: {
    heading: "Two notes. Opened at the same moment.",
    text: "You each write, fold, and wait. Neither can read first. No account, no e-mail; only your devices hold the key.",
    forWhom: "Who is this for?",
    partner: "Two partners",
    partnerHint: "Includes affection, all optional",
    friend: "Two friends",
    friendHint: "Same care, none of the romance",
    alone: "Just me for now",
    aloneHint: "Notes to yourself; invite someone later",
    before: "I was here before",
    invited: "I was invited",
    invitedHeading: "You were invited",
    invitedText:
      "Open the link you were sent on this device, in this browser, or scan the code on the other screen with your camera. It brings you here again and knows who asked you.",
    invitedClose: "All right",
  },

  before: {
    heading: "Before you begin",
    isNot: "Twofold is not therapy, not a messenger, not a game, and never a way to watch each other.",
    adults: "It is for adults. Everyone who starts sees this page, and it asks nothing.",
  },

  name: {
    heading: "What are you called?",
    text: "A first name or whatever you go by. It stays on this device until you invite or join someone; then only they see it.",
    label: "Your name",
    tooLong: (max: number) => `That is longer than ${max} characters. A shorter form works well.`,
    empty: "A single letter is enough.",
  },

  question: {
    heading: "One small question first",
    text: "For you alone. What you write is kept in Mine, on this device, and never reaches anyone else.",
    another: "Another question",
    keep: "Keep it for me",
    skip: "Go on without it",
    kept: "Kept in Mine.",
  },

  invite: {
    heading: "Bring the other one in",
    text: "Choose your evenings, then send a link that only they read.",
    later: "Later",
  },
} as const;
