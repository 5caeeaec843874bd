/** Text from a document in one line, fit for a terminal: no escape sequences, white space as one blank. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/gu, " ").trim();
}
