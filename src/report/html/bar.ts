import { html, type Markup } from "./markup.ts";

/** A horizontal bar for a share of 0 to 1; the number itself stands beside it as text. */
export function bar(share: number): Markup {
  const width = hundredths(share);
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="rail" width="100" height="8"/><rect width="${width}" height="8"/></svg>`;
}

/** Parts of a whole as one bar, each with a class of its own and its label as a tooltip. */
export function stackedBar(list: readonly { name: string; label: string; count: number }[]): Markup {
  const whole = list.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  const rects = list
    .filter(({ count }) => count > 0)
    .map(({ name, label, count }) => {
      const x = hundredths(before / whole);
      before += count;
      const width = hundredths(before / whole) - x;
      return html`<rect class="${name}" x="${x}" width="${Number(width.toFixed(2))}" height="8"><title>${label} ${count}</title></rect>`;
    });
  return html`<svg class="stack" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">${rects}</svg>`;
}

/** A share in percent with two decimals at most: widths need no more. */
function hundredths(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100;
}
