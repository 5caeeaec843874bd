import type { DocumentHead } from "../../types/record.ts";
import { knownFacts } from "../facts.ts";
import { oneLine } from "../one-line.ts";
import type { Phrases } from "../phrases.ts";
import { html, type Markup } from "./markup.ts";

/** What a document is, as far as it says so: kind, issuer, number, date, region, period, and the file it was read from. */
export function documentFacts(document: DocumentHead, say: Phrases): Markup {
  const known = knownFacts(document);
  return html`<dl class="facts">
${known.map(
  ([name, value]) => html`<div><dt>${say(`show.${name}`)}</dt><dd>${oneLine(value)}</dd></div>
`,
)}</dl>`;
}
