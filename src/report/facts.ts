import type { DocumentHead } from "../types/record.ts";

/** What a document says of itself and the file it was read from, as name and value; what it does not say is left out. */
export function knownFacts(document: DocumentHead): [name: string, value: string][] {
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
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
}
