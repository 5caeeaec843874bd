import { isNotice } from "./parts.ts";
import type { PartRead } from "./read-parts.ts";

/** A part with its id and what the ids of its nodes begin with: "" in the main part, "A." in the first further one. */
export interface NamedPart extends PartRead {
  id: string;
  prefix: string;
}

/**
 * Tells which part is the main one and gives the others their letters, in order, where they have a numbered outline
 * of their own.
 *
 * @param text in one width
 */
export function named(text: string, parts: PartRead[]): NamedPart[] {
  const main = mainOf(text, parts);
  let letter = 0;
  const counts = new Map<string, number>();
  return parts.map((part) => {
    if (part === main) return { ...part, kind: "main", id: "main", prefix: "" };
    if (part.labels.length > 0) {
      const id = letters(letter++);
      return { ...part, id, prefix: `${id}.` };
    }
    const count = (counts.get(part.kind) ?? 0) + 1;
    counts.set(part.kind, count);
    return { ...part, id: count === 1 ? part.kind : `${part.kind}${count}`, prefix: "" };
  });
}

/**
 * The document that the notice names; else the first part, unless that only hands on what follows: then the
 * longest of the documents and annexes with an outline.
 */
function mainOf(text: string, parts: PartRead[]): PartRead {
  const length = ({ span }: PartRead) => span.end - span.start;
  const longest = (list: PartRead[]) =>
    list.reduce<PartRead | undefined>(
      (best, part) => (best && length(best) >= length(part) ? best : part),
      undefined,
    );
  const issued = parts.find(({ kind }) => kind === "main");
  if (issued) return issued;
  const own = parts.filter(({ kind }) => kind === "notice" || kind === "document" || kind === "annex");
  const first = own[0] ?? parts[0]!;
  const documents = own.filter((part) => part !== first && part.labels.length > 0);
  const empty = !/[。；]/u.test(text.slice(first.span.start, first.span.end));
  if (first.labels.length === 0 && (empty || isNotice(text, first.span))) {
    return (
      longest(documents.filter(({ kind }) => kind === "document")) ??
      longest(documents) ??
      (empty ? longest(own) : first) ??
      first
    );
  }
  return first;
}

/** A, B … Z, AA … */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
