import { reporter } from "../../text/report.ts";
import type { Source } from "../../types/record.ts";
import { UserError } from "../../user-error.ts";
import { createLayout } from "../layout.ts";
import type { Origin } from "../reader.ts";
import { endingOf } from "../sniff.ts";
import { layDocBody } from "./doc-body.ts";
import { inOneLine } from "./doc-characters.ts";
import { charactersOf, type DocFile, openDoc } from "./doc-file.ts";
import type { OleFile } from "./ole-streams.ts";

/**
 * A Word 97–2003 file (.doc, .wps): paragraphs one a line with their automatic numbers, tables as rows. Tracked deletions
 * and hidden text are left out; footnotes and text boxes become messages.
 *
 * @param stream the streams of the OLE file
 * @throws UserError `file.broken`, `file.encrypted`, `file.unsupported`
 */
export function readDoc(stream: OleFile, base: Origin): Source {
  try {
    const file = openDoc(stream, base.path);
    const layout = createLayout();
    const { numbersLost } = layDocBody(file, layout);
    const source = layout.source(base, endingOf(base.path) === "wps" ? "wps" : "doc");
    if (!/\S/u.test(source.text) && /[\x01\x08]/u.test(charactersOf(file, 0, file.lengths.text)))
      throw new UserError("file.scanned", { path: base.path });
    const report = reporter(source.messages);
    for (const text of storiesOf(file, "footnotes", 0xb2)) report("read.footnote", undefined, { text });
    for (const text of storiesOf(file, "endnotes", 0x20a)) report("read.footnote", undefined, { text });
    const boxes = storyOf(file, "boxes");
    if (boxes) report("read.text-box", undefined, { text: boxes });
    if (numbersLost > 0) report("read.numbers-lost", undefined, { count: numbersLost });
    return source;
  } catch (error) {
    // Offsets that lead nowhere: the views throw a RangeError, and so does this reader; a stack that overflows is our fault.
    if (error instanceof RangeError && !/call stack|string length|array length$/u.test(error.message))
      throw new UserError("file.broken", { path: base.path, format: "DOC" });
    throw error;
  }
}

type Story = "footnotes" | "endnotes" | "boxes";

function storyStart({ lengths }: DocFile, story: Story): number {
  const order = ["text", "footnotes", "headers", "comments", "endnotes", "boxes"] as const;
  return order.slice(0, order.indexOf(story)).reduce((sum, name) => sum + lengths[name], 0);
}

function storyOf(file: DocFile, story: Story): string {
  const start = storyStart(file, story);
  return inOneLine(charactersOf(file, start, start + file.lengths[story]));
}

/** The notes of a story, by the table of their beginnings. */
function storiesOf(file: DocFile, story: Story, pair: number): string[] {
  if (file.lengths[story] === 0) return [];
  const begin = storyStart(file, story);
  const { start, length } = file.place(pair);
  const notes: string[] = [];
  for (let at = start; at + 8 <= start + length; at += 4) {
    const [from, to] = [file.table.getUint32(at, true), file.table.getUint32(at + 4, true)];
    const text = from < to ? inOneLine(charactersOf(file, begin + from, begin + to)) : "";
    if (text !== "") notes.push(text);
  }
  return notes;
}
