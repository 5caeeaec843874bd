import { reporter } from "../../text/report.ts";
import type { Message, Source, SourceHints } from "../../types/record.ts";
import { UserError } from "../../user-error.ts";
import { createLayout } from "../layout.ts";
import type { Origin } from "../reader.ts";
import { bodyListener } from "./docx-body.ts";
import { type NoteMark, readNotes } from "./docx-notes.ts";
import { docxNumbers } from "./docx-numbering.ts";
import { type DocxPackage, openDocx } from "./docx-package.ts";
import { headingDepth, readStyles } from "./docx-styles.ts";

/**
 * A Word file (.docx, .docm, .dotx): its paragraphs one a line, automatic numbers as they are shown, tables as rows.
 * Tracked changes are taken as accepted, text boxes stand before the paragraph they hang on, headers and footers are left out,
 * footnotes become messages.
 */
export async function readDocx(bytes: Uint8Array, base: Origin): Promise<Source> {
  const file = openDocx(bytes, base.path);
  const chunks = file.embeds ? await import("./docx-chunk.ts") : null;
  const layout = createLayout();
  const notes: NoteMark[] = [];
  const odd: Message[] = [];
  let skipped = 0;
  let pictures = 0;
  const styles = readStyles(file);
  file.document(
    bodyListener({
      layout,
      numberOf: docxNumbers(file, styles),
      depthOf: (style) => headingDepth(styles, style),
      notes,
      onEmbedded: (id) => {
        const chunk = file.embedded(id);
        const source = chunk && chunks?.readChunk(chunk, base);
        if (!source) skipped++;
        else {
          odd.push(...source.messages.map(({ span: _, ...message }) => message));
          layout.append(source);
        }
      },
      onPicture: () => pictures++,
    }),
  );
  const source = layout.source(base, bytes[0] === 0x50 ? "docx" : "doc");
  if (pictures > 0 && !/\S/u.test(source.text)) throw new UserError("file.scanned", { path: base.path });
  source.messages.push(...odd);
  const report = reporter(source.messages);
  const texts = {
    footnotes: notesFor(file, notes, "footnotes"),
    endnotes: notesFor(file, notes, "endnotes"),
  };
  for (const { kind, id, at } of notes) {
    const text = texts[kind].get(id);
    if (text) report("read.footnote", at === null ? undefined : { start: at, end: at }, { text });
  }
  if (skipped > 0) report("read.part-skipped");
  const hints = hintsOf(file);
  if (hints.title) source.hints = hints;
  return source;
}

function notesFor(file: DocxPackage, marks: NoteMark[], kind: NoteMark["kind"]): Map<string, string> {
  return marks.some((mark) => mark.kind === kind) ? readNotes(file, kind) : new Map();
}

function hintsOf(file: DocxPackage): SourceHints {
  let title = "";
  let inTitle = false;
  file.properties({
    open: (name) => {
      inTitle = name === "dc:title";
    },
    close: () => {
      inTitle = false;
    },
    text: (text) => {
      if (inTitle) title += text;
    },
  });
  return title.trim() === "" ? {} : { title: title.trim() };
}
