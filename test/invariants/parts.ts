import type { PolicyDocument } from "../../src/types/record.ts";
import { inside, type Tell } from "./tell.ts";

/**
 * Invariant 3: every character belongs to exactly one part, and within a part to exactly one node of the outline or
 * to the part's head or tail: between the first and the last node of a part no text stands outside all nodes.
 */
export function partsHoldEverything(text: string, record: PolicyDocument, tell: Tell): void {
  const { parts } = record;
  if (parts.length === 0) tell("part: none", "");
  let end = 0;
  for (const { id, span } of parts) {
    if (span.start !== end) tell("part: a gap before it, or over the one before", id);
    if (span.end <= span.start && text !== "") tell("part: empty", id);
    end = span.end;
  }
  if (end !== text.length) tell("part: text behind the last", String(end));
  if (parts.filter(({ kind }) => kind === "main").length > 1) tell("part: two main documents", "");

  const byId = new Map(parts.map((part) => [part.id, part]));
  if (byId.size !== parts.length) tell("part: id twice", "");
  for (const { id, part, span, kind } of record.outline) {
    const home = byId.get(part);
    if (!home) tell("section: its part is not there", `${id} ${part}`);
    else {
      if (!inside(span, home.span))
        tell(`${kind === "row" ? "row" : "section"}: outside its part`, `${id} ${part}`);
      if (home.kind === "contents" || home.kind === "glossary")
        tell("section: in a part without outline", id);
    }
  }
  for (const { id, part, span } of [...record.tasks, ...record.indicators]) {
    const home = byId.get(part);
    if (!home || !inside(span, home.span)) tell("task or indicator: outside its part", `${id} ${part}`);
  }
  for (const { id } of parts) {
    const top = record.outline.filter(
      (node) => node.part === id && node.kind !== "row" && /^(?:[A-Z]+\.)?\d+$/u.test(node.id),
    );
    for (let i = 1; i < top.length; i++) {
      const between = text.slice(top[i - 1]!.span.end, top[i]!.span.start);
      if (/\S/u.test(between))
        tell("section: text between it and the one before", `${top[i]!.id} ${between.slice(0, 20)}`);
    }
  }
}
