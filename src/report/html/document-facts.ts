import type { DocumentHead } from "../../types.ts";
import { oneLine } from "../one-line.ts";
import type { Phrases } from "../phrases.ts";
import { html, type Markup } from "./markup.ts";

/** What a document is, as far as it says so: kind, issuer, number, date, region, period, and the file it was read from. */
export function documentFacts(document: DocumentHead, say: Phrases): Markup {
  const { region, period, source } = document;
  const facts: [string, string | null][] = [
    ["kind", document.kind],
    ["issuer", document.issuer],
    ["number", document.number],
    ["date", document.date],
    ["region", region && (region.code ? `${region.name} (${region.code})` : region.name)],
    ["period", period && [...new Set([period.from, period.to])].map((end) => end ?? "…").join(" – ")],
    ["source", `${source.path} (${[source.format, source.encoding].filter(Boolean).join(", ")})`],
  ];
  const known = facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
  return html`<dl class="facts">
${known.map(
  ([name, value]) => html`<div><dt>${say(`show.${name}`)}</dt><dd>${oneLine(value)}</dd></div>
`,
)}</dl>`;
}
