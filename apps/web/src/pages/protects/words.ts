/** What Twofold can and cannot protect, in plain words. The long form, with a test for each line, is docs/threats.md. */
export const words = {
  title: "What Twofold can and cannot protect",
  lead: "In the order of opportunity: the one you share with first, then whoever runs the server, then strangers.",
  can: "It can",
  cannot: "It cannot",
  sections: [
    {
      id: "other",
      title: "With the other person",
      can: [
        "Keep a folded note closed until both are folded, and unchanged afterwards. Neither of you reads first.",
        "Keep to itself whether you were here, read, passed or rested, and at what hour you wrote.",
        "Keep Mine, the private look and what you choose there away from them.",
        "Let you go at any moment, without their consent and without a reason. What is still folded is taken back.",
      ],
      cannot: [
        "Make them forget, or stop them from copying or photographing what they have read. What was open to them stays theirs.",
        "Keep a note fair against someone who folds an empty one only to read yours. You would see it, and they could not read first.",
        "Hide everything that two people can work out between them: what both of you chose shows what each chose.",
        "Make practising safe with someone you are afraid of. It is not the right tool there.",
      ],
    },
    {
      id: "device",
      title: "On your device",
      can: [
        "Encrypt all that it keeps. With the lock on, nothing here opens without your passphrase, and quick exit locks too.",
        "Keep your private room closed with a passphrase of its own, if you give it one.",
        "Take a lost device off, so that it opens nothing that comes later.",
      ],
      cannot: [
        "Stop someone who opens this browser while there is no lock, or who knows your passphrase.",
        "Protect you from a program that watches this device, from its screenshots, or from someone behind you.",
        "Hide that Twofold is used: its address stands in the browser’s history, an installed one has its icon.",
        "Take back from a lost device what it already held.",
      ],
    },
    {
      id: "relay",
      title: "With whoever runs the server",
      can: [
        "Keep what you write unreadable for the relay that carries it: it holds closed envelopes and no names.",
        "Notice when something was dropped, repeated, reordered or set back, and say so.",
        "Show, by four words said aloud, that nobody is between you.",
      ],
      cannot: [
        "Protect you from whoever serves this page. They could send a changed Twofold that reads along. Run it yourself, or use an address of someone you trust.",
        "Hide from the relay that two addresses use it, when, and roughly how much, and which side folded first.",
        "Keep a folded note closed if the one who runs the relay and the other person act together, or are the same person, unless your rounds are careful ones (see the settings).",
      ],
    },
    {
      id: "strangers",
      title: "With strangers",
      can: [
        "Let an invitation work once, for 72 hours, and show you the name before anything is shared.",
        "Load nothing from anyone else: no advertising, no counting, no third party. The network panel shows this address alone.",
      ],
      cannot: ["Tell you who reads a link that you sent through another app before the right person opens it."],
    },
    {
      id: "loss",
      title: "Against loss",
      can: [
        "Work without a connection, for an hour or a month, and send later.",
        "Bring things back with recovery words or a backup file, if you made them before.",
        "Give back from the other person’s device, with their yes, what had opened between you.",
      ],
      cannot: [
        "Bring back your private room, or what had not opened, if this device is lost or its browser data cleared, and you have neither words nor file. Nobody else holds a key.",
      ],
    },
  ],
  unknown:
    "Nobody outside the project has examined this yet. Each line has a test in the source, in docs/threats.md; a test can be wrong as well.",
  help: "Where to find help",
} as const;
