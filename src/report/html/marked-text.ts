import type { Mark, Segment } from "./marks.ts";
import { html, type Markup, trusted } from "./markup.ts";

/**
 * Writes segments as marked text, one call a block; a mark that runs on from a block before has no id again.
 *
 * @param slice the text between two offsets
 */
export type TextMarker = (
  segments: readonly Segment[],
  slice: (start: number, end: number) => string,
) => Markup;

/**
 * A writer of marked text. Every mark has its id once, at its first piece; where marks cross or a block ends it goes on
 * in a further piece. The text of each piece leads to the entry of its innermost mark; a mark whose text lies all in
 * marks inside it gets a link of its own at its end.
 */
export function textMarker(): TextMarker {
  const begun = new Set<Mark>();
  const linked = new Set<Mark>();
  return (segments, slice) => {
    const out: string[] = [];
    const open: Mark[] = [];
    const close = (depth: number) => {
      while (open.length > depth) {
        const mark = open.pop()!;
        out.push(`${ownLink(mark)}</mark>`);
      }
    };
    let last = 0;
    for (const { start, end, marks } of segments) {
      last = end;
      let same = 0;
      while (same < open.length && open[same] === marks[same]) same++;
      close(same);
      for (const mark of marks.slice(same)) {
        open.push(mark);
        const id = begun.has(mark) ? null : html` id="${mark.id}"`;
        begun.add(mark);
        out.push(html`<mark class="${mark.kind}"${id} title="${mark.title}">`.html);
      }
      out.push(linkedText(slice(start, end), marks.at(-1)));
    }
    close(0);
    return trusted(out.join(""));

    function ownLink(mark: Mark): string {
      if (linked.has(mark) || mark.span.end > last) return "";
      linked.add(mark);
      return html`<a class="own" href="#${mark.entry}" aria-label="${mark.title}"></a>`.html;
    }
  };

  function linkedText(piece: string, mark: Mark | undefined): string {
    if (!mark) return html`${piece}`.html;
    // One stop of the tab key for each mark.
    const again = linked.has(mark);
    linked.add(mark);
    return html`<a href="#${mark.entry}"${again && html` tabindex="-1"`}>${piece}</a>`.html;
  }
}
