import { grouped } from "../../text/grouped.ts";
import { oneWidth } from "../../text/one-width.ts";
import { overlaps, squeeze } from "../../text/span.ts";
import type { PolicyDocument, Span } from "../../types/record.ts";
import type { Doubt } from "./doubt.ts";
import { dutiesIn } from "./entries.ts";
import { type Finding, sayInto } from "./finding.ts";
import type { Said } from "./reading.ts";

/** A quote is cut at 80 characters; the bracket that it begins may be so long. */
const longestNote = 1200;

/** The body of each assignment stands in its quote, and the words there give it the role that the record says. */
export function checkDuties(
  record: PolicyDocument,
  text: string,
  said: Said,
  placeOf: (path: string, span: Span) => Span | null,
): Doubt[] {
  const byAgency = groups(said.duties);
  return dutiesIn(record).flatMap(([path, { agency, role, quote, span, source }]): Doubt[] | Doubt => {
    const place = placeOf(`${path}.quote`, span);
    if (!place) return [];
    const findings: Finding[] = [];
    const say = sayInto(findings);
    const shown = { quote: squeeze(quote).slice(0, 40), agency };
    const read = (byAgency.get(squeeze(agency)) ?? []).filter((duty) => overlaps(duty.span, place));
    if (read.some((duty) => duty.role === role)) return [];
    const printed = squeezedOf(text, place);
    const named = printed.includes(oneWidth(squeeze(agency)));
    // A sentence makes its bodies answer, or lead where it says so; whatever else the whole reading tells.
    if (source === "sentence" && named && role === (printed.includes("牵头") ? "lead" : "responsible"))
      return [];
    if (!named) say(`${path}.agency`, "no-agency", shown, place);
    else say(`${path}.role`, "other-role", { ...shown, given: role, printed: read[0]?.role ?? "–" }, place);
    const [finding] = findings;
    const unread = read.length === 0;
    return (reading) => {
      const same = dutiesIn(reading)
        .map(([, one]) => one)
        .filter((one) => squeeze(one.agency) === squeeze(agency) && overlaps(one.span, place));
      if (same.some((one) => one.role === role)) return null;
      if (finding!.rule !== "verify.other-role" || !unread) return finding!;
      // That plans reads no duty in words that name the body is no proof that there is none.
      if (same.length === 0) return null;
      const told: Finding[] = [];
      sayInto(told)(`${path}.role`, "other-role", { ...shown, given: role, printed: same[0]!.role }, place);
      return told[0]!;
    };
  });
}

function squeezedOf(text: string, { start, end }: Span): string {
  const closing =
    end - start < 78 ? end : text.slice(start, start + longestNote).search(/[）)\n。]/u) + start + 1;
  return oneWidth(squeeze(text.slice(start, Math.max(end, closing))));
}

function groups(duties: Said["duties"]): Map<string, Said["duties"]> {
  return grouped(duties, ({ agency }) => agency);
}
