/** Finding a counsellor: what to ask. Our own words; Twofold knows no counsellor and recommends none. */
export const words = {
  title: "Finding a counsellor: what to ask",
  lead: "Some talks go better with a third person in the room. Twofold is no therapy, knows no counsellor and is paid by none; this is what you can ask, whoever you find.",
  sections: [
    {
      id: "first",
      title: "First, alone or together",
      text: "Work with two together is not the right tool where one is afraid of the other, is hurt, or can’t freely say no. What is said in the room can be paid for at home. Then a talk for you alone comes first, with someone who knows about this.",
      lines: [],
      help: true,
    },
    {
      id: "where",
      title: "Where to look",
      text: "",
      lines: [
        "The public register, or the professional body, of counsellors and therapists in your country.",
        "Advice centres of your town, or of a charity; many ask for little or nothing.",
        "Your doctor, your insurance, or a service that your employer or university pays for. Ask first what they are told.",
        "Someone you trust who has been to one.",
      ],
    },
    {
      id: "person",
      title: "About the person",
      text: "Where anyone may use the word counsellor, these tell more than the sign on the door.",
      lines: [
        "What are you trained in, and is work with two people part of it?",
        "Which register or body do you belong to, and where would a complaint go?",
        "Who do you talk your own work over with?",
        "How much have you worked with people like us: two friends, two partners, our languages, our way of living, our faith or none?",
      ],
    },
    {
      id: "work",
      title: "About the work",
      text: "",
      lines: [
        "How does a session go, and what do we do between them?",
        "Will you see each of us alone once before you begin?",
        "What do you do if one of us is afraid of the other, or gets hurt at home?",
        "If one of us tells you something alone, does the other hear of it?",
        "What do you do if one of us wants to stay and the other is not sure?",
        "How shall we notice that it helps, and when do we look at that together?",
      ],
    },
    {
      id: "frame",
      title: "About the frame",
      text: "",
      lines: [
        "What does it cost, how long is a session, and what if we can’t come?",
        "What do you write down, who can read it, and when would you have to tell someone?",
        "Is it in a room, by phone or by video, and can we change between them?",
        "How do we end, and may either of us stop at any time?",
      ],
    },
    {
      id: "after",
      title: "After the first meeting",
      text: "Ask yourselves, each alone, before you compare.",
      lines: [
        "Could I say what I meant, and was it understood?",
        "Was room given to both of us, without a verdict about who is right?",
        "Could I have said no to something?",
        "Did they answer what I asked about their training and their rules?",
        "Would I go again? One meeting that does not fit is a reason to look further, not a failure of yours.",
      ],
    },
  ],
  messageTitle: "A first message, if it helps",
  messageText: "To copy and change. It says little on purpose; a first message may be read by others.",
  message:
    "Hello, we are two people who would like to learn to talk with each other differently. Do you work with two, do you have room in the next weeks, and what does a first meeting cost? We would also like to know which register you belong to. Thank you.",
  copy: "Copy the message",
  copied: "Copied.",
  copyFailed: "The browser did not allow copying. You can mark the text and copy it yourself.",
  help: "Where to find help, for you alone",
} as const;
