import type { Found, FoundSentence } from "../../types/results.ts";
import { countRows } from "../find.ts";
import { oneLine } from "../one-line.ts";
import { type Language, phrases } from "../phrases.ts";
import { leftOut } from "./capped.ts";
import { highlighter } from "./highlight.ts";
import { html, type Markup } from "./markup.ts";
import { contents, type Part, page, parts } from "./page.ts";
import { table } from "./table.ts";

const most = 3000;

/** What documents say of something, as one page: counts, then the sentences of each column with the words marked. */
export function findHtml(found: Found, language: Language): string {
  const say = phrases(language);
  const wanted = found.words.filter((word) => !word.startsWith("!"));
  const mark = highlighter(wanted);
  const shown = found.sentences.slice(0, most);
  const columns = found.counts.map(({ column }, i) => ({ column, id: `column-${i + 1}` }));
  const { rows } = countRows(found);
  const counts = columns.map(({ column, id }) => {
    const own = rows.filter((row) => row[0] === column);
    const cells = wanted.flatMap((word) =>
      own
        .filter((row) => row[2] === word)
        .map((row) => html`${row[4]!} <span class="faint unit">${row[6]!}</span>`),
    );
    return { cells: [html`<a href="#${id}">${oneLine(column)}</a>`, ...cells] };
  });
  const head = [
    say("find.column"),
    ...wanted.flatMap((word) => [`${word} ${say("find.plan")}`, `${word} ${say("find.review")}`]),
  ];
  const list: Part[] = [
    {
      id: "counts",
      title: say("find.counts"),
      note: say("find.counts-note"),
      body: table(say("find.counts"), head, counts),
    },
    ...columns
      .map(({ column, id }) => ({
        id,
        title: oneLine(column),
        body: shown.filter((one) => one.column === column).map(sentence),
      }))
      .filter(({ body }) => body.length > 0),
  ];
  return page({
    title: `${wanted.join("、")}`,
    language,
    kind: "find",
    lead: contents(list.slice(0, 40), say("page.contents")),
    body: [parts(list), leftOut(found.sentences.length, shown.length, say)],
  });

  function sentence({ document, path, line, text, part }: FoundSentence): Markup {
    const place = [
      document,
      ...path.map(oneLine),
      ...(line === null ? [] : [`${say("find.line")} ${line}`]),
    ].join(" · ");
    const past = part === "review" && html` <span class="badge">${say("find.review")}</span>`;
    return html`<div class="pair"><p class="place-of">${place}${past}</p><p>${mark(oneLine(text))}</p></div>
`;
  }
}
