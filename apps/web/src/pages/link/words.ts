/** What the new device says while it becomes one of a person's own. */
export const words = {
  title: "Link this device",
  heading: "Make this one of your devices?",
  text: "It will be able to read everything that the other one can: the bond, what you two share, and your private room. Go on only if the code is on a screen of your own, in front of you.",
  name: "Name of this device",
  nameHint: "Only your own devices see it.",
  guessPhone: "Phone",
  guessComputer: "Computer",
  nameEmpty: "A single letter is enough.",
  nameTooLong: (max: number) => `That is longer than ${max} characters. A shorter form works well.`,
  go: "Link this device",
  notNow: "Not now",

  waitingHeading: "Waiting for the other device",
  waiting: "Leave Twofold open there. In a moment both screens show four words.",
  until: (time: string) => `The code works until ${time}.`,
  stop: "Stop",
  stopped: "Stopped. Nothing came over.",

  compareHeading: "Four words",
  compare: "The other device shows four words too. If they are the same, say so there; this one then fills by itself.",
  differ: "If they differ, say so there as well. Then nothing is handed over.",

  fillingHeading: "Everything is coming over",
  filling: "You can leave this page; it goes on by itself.",
  parts: { names: "Your name and your private room", bond: (name: string) => `You and ${name}` },
  here: "here",
  coming: "on its way",
  waits: "waits for a connection",

  doneHeading: "This is one of your devices now",
  done: "Whatever you write on one of them is on the others when they are next open. The other person has nothing to do.",
  toToday: "To today",
  toDevices: "See my devices",

  ended: "This code is over",
  close: "All right",

  none: {
    heading: "No code is open here",
    text: "On the device that has everything, open Settings, then My devices, then Add a device. Scan the code there with this device’s camera.",
    back: "Back",
  },
  used: {
    heading: "This browser is already in use",
    text: "It has a bond of its own, and linking would have to replace it. Open the code in another browser or browser profile.",
    own: "This is one of your devices already. Scan the code with the new one.",
  },
} as const;
