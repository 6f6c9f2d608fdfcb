/** Hands a file to the browser's downloads. Nothing leaves this device, and it works offline. */

/** Long enough for every browser to have begun reading; then the content is let go. */
const letGoAfterMs = 60_000;

export function saveFile(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), letGoAfterMs);
}
