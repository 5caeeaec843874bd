import { findOutline } from "../../src/outline/outline.ts";
import { textSource } from "../../src/read/source.ts";
import { findTables } from "../../src/tables/tables.ts";
import { reporter } from "../../src/text/report.ts";
import { slice, squeeze } from "../../src/text/span.ts";
import { viewOf } from "../../src/text/view.ts";
import type { Outline } from "../../src/types/reading.ts";
import type { Message } from "../../src/types/record.ts";

/** The outline of a text, with what was odd. */
export function readOutline(text: string): { text: string; outline: Outline; messages: Message[] } {
  const source = textSource(text);
  const messages: Message[] = [];
  const report = reporter(messages);
  const view = viewOf(source.text);
  const outline = findOutline(source, findTables(source, view, report), report, view);
  return { text: source.text, outline, messages };
}

/** An outline as lines that read well in a test: `2.1 task 推进网络接入 | 不断提高…。`, white space removed. */
export function sketch(text: string): string[] {
  const read = readOutline(text);
  return read.outline.nodes.map(({ id, kind, title, body }) => {
    const own = squeeze(slice(read.text, body));
    const shown = own.length > 24 ? `${own.slice(0, 10)}…${own.slice(-10)}` : own;
    return `${id} ${kind} ${squeeze(title)} | ${shown}`;
  });
}
