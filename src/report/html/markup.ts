/** HTML that may go on a page as it is. Only `html` and `trusted` make it. */
export interface Markup {
  readonly html: string;
}

/** What a template takes: text is escaped, markup stays, lists are joined, null, undefined and false give nothing. */
export type Piece = Markup | string | number | null | undefined | false | readonly Piece[];

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Control characters and halves of surrogate pairs, which HTML does not allow; each is shown as one U+FFFD. */
const unprintable =
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud83f\ud87f\ud8bf\ud8ff\ud93f\ud97f\ud9bf\ud9ff\uda3f\uda7f\udabf\udaff\udb3f\udb7f\udbbf\udbff][\udffe\udfff]/g;

/** Text from a document for use between tags and in quoted attributes. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => entities[character]!).replace(unprintable, "\ufffd");
}

/** A template of HTML: `html\`<p id="${id}">${text}</p>\``. Every value is escaped unless it is markup already. */
export function html(template: TemplateStringsArray, ...values: readonly Piece[]): Markup {
  return { html: template.map((part, i) => part + (i < values.length ? written(values[i]!) : "")).join("") };
}

/** Our own constant, as it is: never anything that comes from a document. */
export function trusted(constant: string): Markup {
  return { html: constant };
}

function written(value: Piece): string {
  if (typeof value === "string") return escapeText(value);
  if (typeof value === "number") return String(value);
  if (value === null || value === undefined || value === false) return "";
  return "html" in value ? value.html : value.map(written).join("");
}
