/** What asking for, and giving back, what two people shared says. */
export const words = {
  title: "What you two shared",

  how: {
    heading: "From the other person’s device",
    lead: "If this browser lost everything and there is neither a backup nor a sheet with words, one copy may be left: theirs.",
    steps: [
      "They open Settings, “Close this bond”, and keep their copy. The old bond cannot be taken up again.",
      "You pair anew with a new link. Either of you can make it.",
      "You compare the four words, best by voice, and ask here for what you two shared. Their device asks them, and they say yes or leave it.",
    ],
    comes: "What comes back",
    comesText:
      "The questions that were open for both of you, with your notes and theirs and what you said to them; what you had agreed; the jar of thanks. To be read, under “From before”.",
    stays: "What does not",
    staysText:
      "Your private room, drafts, marks and favourites, notes that had not opened, and the old bond itself. Only recovery words, a backup file or another device of yours bring those back.",
    begin: "Begin anew",
    invite: "Make a new link",
    back: "Other ways back",
  },

  ask: {
    heading: (name: string) => `Ask ${name} for what you two shared`,
    lead: (name: string) =>
      `If this browser lost it, ${name}’s device may still have it. ${name} sees that you ask, and decides.`,
    ask: (name: string) => `Ask ${name}`,
    asked: (name: string) => `${name}’s device has heard that you ask, or hears it at the next connection.`,
    notGiven: "Not given so far.",
    either: (name: string) => `${name} can say yes at any time, or leave it. You are told only when something comes.`,
    again: "Ask once more",
    compare: (name: string) =>
      `Before ${name} can give it, you two compare the four words, so that it comes to you and to nobody else.`,
    toWords: "Compare the four words",
    askedSaid: "Asked.",
    coming: "It is coming",
    comingText: "A part is here. The rest follows by itself.",
    back: "It is back",
    came: (questions: number, lines: number, notes: number) =>
      [
        questions === 1 ? "one question with your two notes" : `${questions} questions with your notes`,
        lines === 1 ? "one agreement" : `${lines} agreements`,
        notes === 1 ? "one note from the jar" : `${notes} notes from the jar`,
      ] as const,
    nothing: "Nothing had been open for both of you, so there was nothing to give.",
    not: "Your private room and notes that had not opened were not with them.",
    read: "Read it",
    toToday: "To today",
  },

  give: {
    heading: (name: string) => `Give it back to ${name}?`,
    lead: (name: string) => `${name} lost what you two shared and asks for it. You still have it on this device.`,
    leadNone: (name: string) => `${name} lost what you two shared and asks for it.`,
    none: "This device has kept no earlier bond. Perhaps another device of yours has.",
    which: "Which bond was that?",
    one: (name: string, since: string) => `It is what you kept of the bond with ${name}${since}.`,
    since: (day: string) => `, begun ${day}`,
    option: (name: string) => `With ${name}`,
    goes: "What goes",
    goesText: (name: string) =>
      `Questions that were open for both of you, with both notes and what you said to them; what you agreed; the jar. ${name} has read all of it before.`,
    stays: "What stays with you",
    staysText:
      "Notes of yours that had not opened, words that either of you removed, your private room, and the keys of the old bond. It stays closed.",
    compare: (name: string) =>
      `Whoever is given this reads all of it. Compare the four words with ${name} first, best by voice.`,
    toWords: "Compare the four words",
    yes: "Give it back",
    no: "Not now",
    silent: (name: string) => `${name} is told only if you give it.`,
    keptText: (name: string) => `You left it. ${name} was told nothing, and you can still give it back.`,
    doing: "Getting it ready.",
    given: "It is given back",
    givenSaved: "It is saved here and travels when there is a connection.",
    givenSent: (name: string) => `It was sent safely. ${name} can read it under “From before”.`,
    readOwn: "Your own copy is under “From before” too.",
    read: "From before",
    problems: {
      "not-asked": "The other has not asked for it.",
      "words-not-compared": "The four words were not compared yet.",
      "not-kept-here": "That bond is still open, or is not on this device.",
    },
  },

  notices: {
    asked: (name: string) => `${name} lost what you two shared, and asks whether you give it back.`,
    look: "See what that means",
    leave: "Not now",
    paired: (name: string) => `You and ${name} are paired again. Ask for what you two shared before?`,
    ask: "Ask for it",
    back: "What you two shared before is back.",
    read: "Read it",
    away: "Put this away",
  },
} as const;
