/** What stands in place of the app where it could not keep its word. */
export const refusedWords = {
  whatToDo: "What to do",
  storageTitle: "This browser keeps nothing",
  storage:
    "Twofold keeps your notes in this browser’s own storage, and the browser refuses it now. Nothing was sent, and nothing was erased.",
  storageSteps: [
    "If this is a private window, open Twofold in an ordinary one.",
    "If this device has little room left, make some, and open Twofold again.",
  ],
  keyLostTitle: "The key to your notes is gone",
  keyLost:
    "This browser has erased or damaged the key with which this device’s copy was locked. The copy is still here, but nothing can open it without the key.",
  keyLostSteps: [
    "If you have the other tab or window still open, do not close it: copy what matters to you.",
    "If you have a backup file, clear what is left here, and bring everything back from it.",
    "Without one, clear what is left here and pair anew with a new link.",
    "What had unfolded is still on the other person’s device.",
  ],
  clear: "Clear what is left here, and see the ways back",
  clearFailed: "The browser did not let go of it. Close other tabs with Twofold and try again.",
  insecureTitle: "This address is not safe to write on",
  insecure:
    "Browsers give the tools for encryption only to addresses that begin with https, and to localhost on the same computer. This address has neither, so nothing can be sealed here, and nothing was sent.",
  insecureSteps: [
    "If there is an https address for this Twofold, open that one.",
    "If you run it yourself on this computer, open it as http://localhost.",
    "For two phones, the README has “On your two phones”: it shows how to give the relay an https address.",
  ],
  oldTitle: "This browser is too old to seal notes",
  old: "Twofold needs a kind of signature (Ed25519) that this browser does not have. Nothing was sent.",
  oldSteps: [
    "Update this browser, or open the same address in a current Chrome, Edge, Firefox or Safari.",
    "An invitation link still works there: open it in that browser.",
  ],
} as const;
