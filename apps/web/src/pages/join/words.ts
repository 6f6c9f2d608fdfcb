/** What someone reads who opened an invitation. */
export const words = {
  title: "Join",
  heading: (host: string) => `${host} invites you`,
  asPartner: "To Twofold, as partners.",
  asFriend: "To Twofold, as friends.",
  text: "You each answer the same question in a folded note. Both open at the same moment, and neither can read first. It is not therapy, not a messenger and not a game.",
  how: "How would you like to join?",
  partner: "As partners",
  partnerHint: "Includes affection, all optional",
  friend: "As friends",
  friendHint: "Same care, none of the romance",
  name: "Your name",
  nameHint: (host: string) => `Only ${host} will see it.`,
  nameEmpty: "A single letter is enough.",
  nameTooLong: (max: number) => `That is longer than ${max} characters. A shorter form works well.`,
  adults:
    "Twofold is for adults. It is not for you two right now if one of you is afraid of the other, or can’t freely say no.",
  notNowMore: "The whole list, and where to find help",
  sends: (host: string) =>
    `Opening this page has sent nothing. Joining sends your name and your keys, locked so that only ${host} can open them.`,
  join: "Join",
  notNow: "Not now",
  joined: (host: string) => `You have joined ${host}.`,

  states: {
    none: {
      heading: "No invitation is open here",
      text: "Open the link you were sent once more, or scan the code again.",
    },
    waiting: {
      heading: "You have already joined someone here",
      text: "Your answer is on its way. You can write ahead meanwhile, or stop waiting under Settings.",
    },
    "invitation-damaged": {
      heading: "This link is damaged",
      text: "Part of it was lost on the way; that happens when a message breaks it in two. Ask for it to be sent again, or scan the code on the other screen.",
    },
    "invitation-newer": {
      heading: "This link needs a newer Twofold",
      text: "The other device runs a newer version. Close every Twofold tab here, open it again, then open the link once more.",
    },
    "invitation-used": {
      heading: "This link was already used",
      text: "Each link lets one person in. If that was not you, tell the one who sent it: someone else has opened it. They can make a new one.",
    },
    "invitation-expired": {
      heading: "This link has run out",
      text: "A link works for 72 hours. Ask the one who sent it for a new one.",
    },
    "invitation-own": {
      heading: "This is your own invitation",
      text: "It is meant for the other person’s device. Send it to them, or let them scan the code.",
    },
    "already-paired": {
      heading: "This browser already belongs to a bond",
      text: "It holds one bond at a time. Open the link in another browser or browser profile, or close the bond here first, under Settings. If it is the same person, who has lost theirs: keep your copy, and you can give it back afterwards.",
    },
    "pairing-tampered": {
      heading: "This invitation was changed on the way",
      text: "What came back does not fit the link, so nothing was shared. Ask for a new link, sent to you another way.",
    },
  },
  toInvitation: "To my invitation",
  toToday: "To today",
  reload: "Open Twofold again",
} as const;
