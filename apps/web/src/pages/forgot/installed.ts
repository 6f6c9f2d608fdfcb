/** Whether this is the app on the home screen. Whether that one shares its storage with the tab, no browser says. */

const standalone = "(display-mode: standalone), (display-mode: fullscreen), (display-mode: minimal-ui)";

export function isInstalled(): boolean {
  // Older Safari knows the first way only.
  return ("standalone" in navigator && navigator.standalone === true) || matchMedia(standalone).matches;
}
