import { squeeze } from "../../text/span.ts";
import type { PolicyDocument } from "../../types/record.ts";
import type { Locator } from "../locate.ts";
import { type Doubt, doubtOf } from "./doubt.ts";
import type { Finding } from "./finding.ts";
import { sayInto } from "./finding.ts";
import type { Said } from "./reading.ts";

/** What the head says of the document, against what is printed; what was said on the command line is left alone. */
export function checkHead(
  { document: head }: PolicyDocument,
  text: string,
  said: Said,
  words: Locator,
): Doubt[] {
  const given = new Set(head.given ?? []);
  const findings: Finding[] = [];
  const say = sayInto(findings);
  const absent = (field: string, value: string | null | undefined) => {
    if (value && !given.has(field)) say(`document.${field}`, "head", { given: value });
  };
  const printed = (value: string) => text.includes(value) || words.find(value) !== undefined;
  if (head.title && !printed(head.title)) absent("title", head.title);
  const opening = squeeze(head.title ?? text.slice(0, 300));
  if (head.kind && !opening.includes(squeeze(head.kind))) absent("kind", head.kind);
  if (head.number && !printed(head.number)) absent("number", head.number);
  const government = governed.map((word) => placeBefore(word, head.issuer ?? "")).find((place) => place);
  const ofRegion = government !== undefined && head.region?.name.endsWith(government);
  if (!ofRegion && head.issuer?.split("、").some((body) => !printed(body))) absent("issuer", head.issuer);
  if (head.region && !printed(placeName(head.region.name))) absent("region", head.region.name);
  if (
    head.date &&
    !said.periods.some(({ from, to }) => from?.startsWith(head.date!) && to?.startsWith(head.date!))
  )
    absent("date", head.date);
  const years = new Set(said.periods.flatMap(({ from, to }) => [from?.slice(0, 4), to?.slice(0, 4)]));
  for (const side of ["from", "to"] as const) {
    const year = head.period?.[side]?.slice(0, 4);
    if (year && !years.has(year) && year !== head.date?.slice(0, 4) && !given.has("period"))
      say(`document.period.${side}`, "head", { given: head.period![side]! });
  }
  return findings.map((finding) =>
    doubtOf(finding, ({ document }) => at(document, finding.path) === at(head, finding.path)),
  );
}

const governed = ["人民政府", "政府"];
const placeBefore = (word: string, issuer: string) =>
  issuer.endsWith(word) ? issuer.slice(0, -word.length) : "";

/** 晋城 of 山西省晋城市. */
function placeName(region: string): string {
  const own = /(?<![^省市区县])[^省市区县]+[省市区县州旗盟]?$/u.exec(region)?.[0] ?? region;
  return own.length > 2 ? own.replace(/[省市区县州旗盟]$/u, "") : own;
}

function at(document: PolicyDocument["document"], path: string): unknown {
  const value = path
    .split(".")
    .slice(1)
    .reduce<unknown>((one, key) => (one as Record<string, unknown> | null)?.[key], document);
  return typeof value === "object" ? JSON.stringify(value) : value;
}
