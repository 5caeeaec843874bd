import { html, type Markup, type Piece } from "./markup.ts";

export interface Row {
  id?: string;
  class?: string;
  /** The first is the row's head. */
  cells: readonly Piece[];
}

/**
 * A table that scrolls sideways by itself where it is too wide for the page.
 *
 * @param head a title a column; a class may stand behind it: `["数值", "amount"]`
 * @param caption for those who hear the page
 */
export function table(
  caption: string,
  head: readonly (string | readonly [string, string])[],
  rows: readonly Row[],
): Markup {
  const columns = head.map((column) => (typeof column === "string" ? ([column, ""] as const) : column));
  const named = (name: string | undefined) => (name ? html` class="${name}"` : null);
  const line = ({ id, class: name, cells }: Row) =>
    html`<tr${id !== undefined && html` id="${id}"`}${named(name)}>${cells.map((cell, i) =>
      i === 0
        ? html`<th scope="row"${named(columns[i]?.[1])}>${cell}</th>`
        : html`<td${named(columns[i]?.[1])}>${cell}</td>`,
    )}</tr>
`;
  return html`<div class="table" role="region" tabindex="0" aria-label="${caption}"><table>
<thead><tr>${columns.map(([title, name]) => html`<th scope="col"${named(name)}>${title}</th>`)}</tr></thead>
<tbody>
${rows.map(line)}</tbody>
</table></div>`;
}
