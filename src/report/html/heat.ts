import { html, type Markup, type Piece } from "./markup.ts";

/**
 * A cell's value on a ground that is the stronger the larger its share of the largest value (by its square root, so
 * that one outlier does not make the others pale).
 *
 * @param strength 0 to 1
 */
export function heat(strength: number, value: Piece): Markup {
  const heat = Math.round(Math.sqrt(Math.min(1, Math.max(0, strength))) * 100) / 100;
  return html`<span class="heat" style="--heat:${heat}">${value}</span>`;
}
