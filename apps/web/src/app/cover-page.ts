/** Taking everything off the screen before the document goes: by locking, and by leaving at once. */

/** What the tab is called in the moment before another page is there: as the neutral page is, units.html. */
const title = "Unit converter";

/** Nothing of the app is on the screen from here on, whatever else happens. */
export function coverPage(): void {
  document.body.replaceChildren();
  document.title = title;
}

/** Throws an unlocked document away once the drafts are `saved`. The entry in the history becomes the first page. */
export function leaveDocument(saved: Promise<void>): void {
  coverPage();
  history.replaceState(null, "", "/");
  void saved.finally(() => location.reload());
}
