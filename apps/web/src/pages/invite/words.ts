/** What the pages of an invitation say, from choosing evenings until the other is here. */
export const words = {
  title: "Invite",
  later: "Later",
  toToday: "To today",

  setup: {
    heading: "Bring the other one in",
    text: "Choose your evenings, then send a link that only they read.",
    forWhom: "Who would you like to invite?",
    partner: "My partner",
    partnerHint: "Includes affection, all optional",
    friend: "A friend",
    friendHint: "Same care, none of the romance",
    evenings: "Which evenings?",
    eveningsHint: "One to seven. Either of you can change them later; on the other days nothing is asked.",
    code: "Code of this relay",
    codeHint: "Whoever runs it has given it to those who may start here. The other person does not need it.",
    noEvening: "Choose at least one evening.",
    make: "Make the invitation",
  },

  sending: {
    heading: "Send this to one person",
    text: "The link carries a key, so send it somewhere only they read. It works once, for 72 hours.",
    qr: "Invitation as a code to scan",
    together: "Together now? Let them point a camera here.",
    thisComputer: "This invitation works on this computer only.",
    thisComputerWhy:
      "Twofold runs at an address that other devices cannot reach. The README says under “On your two phones” how to give it one.",
    message: "A message to go with it",
    messageHint: "Change it as you like. The link is added at the end.",
    share: "Send the invitation",
    copyMessage: "Copy message and link",
    copyLink: "Copy only the link",
    copied: "Copied.",
    copyFailed: "The browser did not allow copying. Select the link below and copy it by hand.",
    link: "The link",
    next: "What happens next",
    nextLines: [
      "They open the link and join. They can write their first note at once, even while this device is off.",
      "The next time you are here, you see their name and say whether it is them.",
      "Then your notes open together. Four words, said aloud, make sure that nobody is in between.",
    ],
    cancel: "Cancel this invitation",
    cancelHeading: "Cancel this invitation?",
    cancelText: "The link stops working. You can make another one at any time.",
    cancelYes: "Cancel it",
    cancelNo: "Keep it",
    cancelled: "The invitation is cancelled.",
  },

  spent: {
    heading: "This invitation is over",
    why: {
      "invitation-expired": "Nobody used it within 72 hours, so its link no longer works. You can make a new one.",
      "pairing-tampered":
        "What came back does not fit the link, so nothing was shared. Make a new one, and send it another way.",
    },
    again: "Make a new invitation",
  },

  answered: {
    heading: (name: string) => `${name} would like to join. Is that them?`,
    text: "Only the person you sent the link to should be here. If anything about it surprises you, ask them another way first.",
    yes: (name: string) => `Yes, that is ${name}`,
    no: (name: string) => `That was not ${name}`,
    noHeading: "Not the person you invited?",
    noText:
      "Then this link reached someone else. Nothing of yours has been shared with them, and nothing will be. The invitation is discarded; you can make a new one and send it another way.",
    noYes: "Discard it",
    noNo: "Go back",
    refused: "The invitation is discarded. Nothing was shared.",
  },

  confirming: {
    heading: (name: string) => `Bringing ${name} in`,
    text: "This needs the connection for a moment. You can leave this page; it goes on by itself.",
  },

  paired: {
    heading: (name: string) => `${name} is in`,
    /** Where the name is not known yet. */
    them: "The other one",
    textBefore:
      "Their device finishes by itself the next time it is here, and you can write now. When you next talk, compare four words: they show that nobody is in between.",
    text: "From now on your notes open together. When you next talk, compare four words: they show that nobody is in between.",
    compare: "See the four words",
  },

  joining: {
    heading: (name: string) => `You have joined ${name}`,
    text: "You are the one who was invited here, so there is nothing to send.",
  },
} as const;
