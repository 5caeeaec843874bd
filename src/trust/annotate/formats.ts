import { z } from "zod";
import { codePointOffsets } from "../offsets.ts";
import { type Mark, markLabels } from "./marks.ts";

/** A document with its marks, on its way to a program for annotation or back from it. */
export interface Marked {
  id: string;
  text: string;
  marks: Mark[];
}

const Label = z.enum(markLabels);
const offset = z.int().nonnegative();

/**
 * Label Studio: a list of tasks with predictions; a Text tag called `text`, Labels called `label`. Its offsets count
 * code points.
 */
export function toLabelStudio(documents: readonly Marked[], modelVersion: string): string {
  const tasks = documents.map(({ id, text, marks }) => {
    const { toPoints } = codePointOffsets(text);
    const result = marks.map(({ key, label, span }) => ({
      ...(key === undefined ? {} : { id: key }),
      from_name: "label",
      to_name: "text",
      type: "labels",
      value: {
        start: toPoints(span.start),
        end: toPoints(span.end),
        text: text.slice(span.start, span.end),
        labels: [label],
      },
    }));
    return { data: { id, text }, predictions: [{ model_version: modelVersion, result }] };
  });
  return `${JSON.stringify(tasks, null, 2)}\n`;
}

const StudioResult = z.looseObject({
  id: z.string().optional(),
  value: z.looseObject({ start: offset, end: offset, labels: z.array(Label).length(1) }),
});
const StudioTasks = z.array(
  z.looseObject({
    data: z.looseObject({ id: z.string(), text: z.string() }),
    annotations: z.array(z.looseObject({ result: z.array(StudioResult) })).optional(),
    predictions: z.array(z.looseObject({ result: z.array(StudioResult) })).optional(),
  }),
);

/** What an annotator made of each task; where nobody has annotated it, the predictions. */
export function fromLabelStudio(json: string): Marked[] {
  return StudioTasks.parse(JSON.parse(json)).map(({ data: { id, text }, annotations, predictions }) => {
    const { toUnits } = codePointOffsets(text);
    const result = (annotations?.at(-1) ?? predictions?.at(-1))?.result ?? [];
    return {
      id,
      text,
      marks: result.map(({ id: key, value }) => ({
        ...(key === undefined ? {} : { key }),
        label: value.labels[0]!,
        span: { start: toUnits(value.start), end: toUnits(value.end) },
      })),
    };
  });
}

/** The labelling interface to paste into a Label Studio project. */
export const labelStudioConfig = `<View>
  <Labels name="label" toName="text">
${markLabels.map((label) => `    <Label value="${label}"/>`).join("\n")}
  </Labels>
  <Text name="text" value="$text" granularity="symbol"/>
</View>
`;

/** doccano: a line of JSON a document, `[start, end, label]` in code points, for projects of sequence labelling. */
export function toDoccano(documents: readonly Marked[]): string {
  return documents
    .map(({ id, text, marks }) => {
      const { toPoints } = codePointOffsets(text);
      const label = marks.map((mark) => [toPoints(mark.span.start), toPoints(mark.span.end), mark.label]);
      return `${JSON.stringify({ id, text, label })}\n`;
    })
    .join("");
}

const DoccanoLine = z.looseObject({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  label: z.array(z.tuple([offset, offset, Label])),
});

export function fromDoccano(lines: string): Marked[] {
  return lines
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const { id, text, label: marks } = DoccanoLine.parse(JSON.parse(line));
      const { toUnits } = codePointOffsets(text);
      return {
        id: String(id),
        text,
        marks: marks.map(([start, end, label]) => ({
          label,
          span: { start: toUnits(start), end: toUnits(end) },
        })),
      };
    });
}

/**
 * brat stand-off: NAME.ann beside NAME.txt. Offsets count code points; a stretch over several lines is written as
 * one piece a line, as brat does.
 */
export function toBrat({ text, marks }: Marked): string {
  const { toPoints } = codePointOffsets(text);
  return marks
    .map(({ key, label, span }, i) => {
      const lines: string[] = [];
      const places: string[] = [];
      for (let at = span.start; at <= span.end; ) {
        const newline = text.indexOf("\n", at);
        const end = newline < 0 || newline > span.end ? span.end : newline;
        if (end > at) {
          places.push(`${toPoints(at)} ${toPoints(end)}`);
          lines.push(text.slice(at, end));
        }
        at = end + 1;
      }
      const note = key === undefined ? "" : `#${i + 1}\tAnnotatorNotes T${i + 1}\t${key}\n`;
      return `T${i + 1}\t${label} ${places.join(";")}\t${lines.join(" ")}\n${note}`;
    })
    .join("");
}

/** @throws Error for a line of entities with a label or offsets of no form */
export function fromBrat(id: string, text: string, ann: string): Marked {
  const { toUnits } = codePointOffsets(text);
  const keys = new Map(
    Array.from(ann.matchAll(/^#\d+\tAnnotatorNotes (T\d+)\t(\S+)\s*$/gmu), ([, t = "", key = ""]) => [
      t,
      key,
    ]),
  );
  const marks = ann
    .split("\n")
    .filter((line) => line.startsWith("T"))
    .map((line): Mark => {
      const [, t = "", label, places = ""] = /^(T\d+)\t(\S+) ([\d ;]+)\t/u.exec(line) ?? [];
      const numbers = places.split(/[ ;]/u).map(Number);
      const key = keys.get(t);
      return {
        ...(key === undefined ? {} : { key }),
        label: Label.parse(label),
        span: { start: toUnits(offset.parse(numbers[0])), end: toUnits(offset.parse(numbers.at(-1))) },
      };
    });
  return { id, text, marks };
}

/** annotation.conf of a brat collection. */
export const bratConfig = `[entities]\n${markLabels.join("\n")}\n\n[relations]\n<OVERLAP> Arg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>\n\n[events]\n\n[attributes]\n`;
