/** Writing an export down, for the page that saves it. */
export { exportToText } from "./export-document.ts";
export { exportToMarkdown } from "./markdown.ts";
