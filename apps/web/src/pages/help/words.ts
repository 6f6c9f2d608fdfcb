/** What the help page says around its numbers and directories. */
export const words = {
  title: "Help",
  trace: "Opening this page leaves no trace in Twofold; your browser’s history may.",
  fear: "If you are afraid of the other",
  fearText:
    "Practising together is not the right tool where one of you is afraid of the other, has to answer, or can’t freely say no. The services here listen without anyone else knowing, and you do not have to decide anything first.",
  emergency: "In danger now",
  where: "Where are you?",
  whereHint: "Twofold does not know, and does not keep what you choose.",
  elsewhere: "Somewhere else",
  elsewhereText: "Dial your country’s emergency number. The directories below list services by country.",
  call: (number: string) => `Call ${number}`,
  callNote: "A call may show on the phone bill and in the list of calls.",
  directories: "Someone to talk to",
  directoriesText: "Directories kept up by the people who run them. Each opens in a new tab and is another site.",
  open: (service: string) => `Open ${service}`,
  source: (date: string) => `Source, ${date}:`,
  undated: "undated",
  leave: "Leave this page",
} as const;
