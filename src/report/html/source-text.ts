import type { PolicyDocument, Task } from "../../types/record.ts";
import { oneLine } from "../one-line.ts";
import { type Block, blocksOf } from "./blocks.ts";
import type { Evidence } from "./evidence.ts";
import { textMarker } from "./marked-text.ts";
import { type Segment, segmentsOf } from "./marks.ts";
import { html, type Markup, type Piece } from "./markup.ts";

/**
 * The source text with every finding marked. The text content of the article is the source, character for character.
 *
 * @param text what is shown of the source, from its beginning
 */
export function sourceText(record: PolicyDocument, text: string, evidence: Evidence): Markup {
  const blocks = blocksOf(text, { start: 0, end: text.length }, record.outline);
  const cuts = blocks.flatMap(({ start, end }) => [start, end]);
  const segments = segmentsOf({ start: 0, end: text.length }, evidence.marks, cuts);
  const oddities = odditiesOf(record, evidence);
  const write = textMarker();
  const slice = (start: number, end: number) => text.slice(start, end);
  let [segment, oddity] = [0, 0];

  const pieces = blocks.map((block) => {
    const before = gap(slice, segmentsTo(block.start));
    const anchors = odditiesTo(block.end);
    return [before, paragraph(block, [anchors, write(segmentsTo(block.end), slice)])];
  });
  const rest = [gap(slice, segmentsTo(text.length)), odditiesTo(Number.POSITIVE_INFINITY)];
  return html`<article class="text" lang="zh-CN">${pieces}${rest}</article>`;

  function segmentsTo(end: number): Segment[] {
    const from = segment;
    while (segment < segments.length && segments[segment]!.end <= end) segment++;
    return segments.slice(from, segment);
  }
  function odditiesTo(end: number): Markup[] {
    const from = oddity;
    while (oddity < oddities.length && oddities[oddity]!.at < end) oddity++;
    return oddities.slice(from, oddity).map(({ id }) => html`<a class="place" id="${id}"></a>`);
  }
}

/** Where the odd things are, in the order of the text. */
function odditiesOf({ messages }: PolicyDocument, { linkOf }: Evidence): { at: number; id: string }[] {
  return messages
    .flatMap((message) => {
      const { place } = linkOf(message);
      return place === undefined ? [] : [{ at: message.span!.start, id: place }];
    })
    .sort((a, b) => a.at - b.at);
}

/** White space between paragraphs: what HTML would show as a line of its own (a line of U+3000) is hidden. */
function gap(slice: (start: number, end: number) => string, segments: readonly Segment[]): Piece {
  const space = segments.map(({ start, end }) => slice(start, end)).join("");
  return /^[ \t\n]*$/u.test(space) ? space : html`<span hidden>${space}</span>`;
}

function paragraph({ item, row }: Block, content: Piece): Markup {
  if (!item) return html`<p>${content}</p>`;
  const depth = Math.max(1, Math.min(4, Math.trunc(item.level)));
  return html`<p class="item depth${depth}${row && " row"}" data-item="${item.id}">${content}</p>`;
}

/** The texts of the tasks, for a record whose source is not at hand. */
export function taskTexts(tasks: readonly Task[], { marks, linkOf }: Evidence): Markup {
  const write = textMarker();
  const texts = tasks.map((task) => {
    const { entry, place } = linkOf(task);
    const slice = (start: number, end: number) =>
      task.text.slice(start - task.span.start, end - task.span.start);
    const inside = marks.filter(({ span }) => task.span.start <= span.start && span.end <= task.span.end);
    const heading = oneLine(`${task.label} ${task.title}`);
    return html`<h3 id="${place ?? ""}"><a href="#${entry}">${heading}</a></h3>
<p class="whole">${write(segmentsOf(task.span, inside, []), slice)}</p>
`;
  });
  return html`<article class="text" lang="zh-CN">${texts}</article>`;
}
