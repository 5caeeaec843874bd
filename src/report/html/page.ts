import { version } from "../../version.ts";
import { type Language, phrases } from "../phrases.ts";
import { html, type Markup, type Piece, trusted } from "./markup.ts";
import { style } from "./style.ts";

/** A part of a page with a heading of its own. */
export interface Part {
  id: string;
  title: string;
  /** How to read it. */
  note?: string;
  body: Piece;
}

/** Nothing may be loaded or run, whatever a document smuggles in; printing and reading need neither. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * A whole page that needs nothing from outside and no script.
 *
 * @param kind class of the body: what sort of page it is
 * @param lead what stands under the title
 */
export function page({
  title,
  language,
  kind,
  lead,
  body,
}: {
  title: string;
  language: Language;
  kind: string;
  lead: Piece;
  body: Piece;
}): string {
  const say = phrases(language);
  return html`<!DOCTYPE html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="generator" content="plans ${version}">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body class="${kind}">
<a class="skip" href="#main">${say("page.skip")}</a>
<header class="top">
<h1 lang="zh-CN">${title}</h1>
${lead}
</header>
<main id="main">
${body}
</main>
<footer><p>${say("page.made", { version })}</p></footer>
</body>
</html>
`.html;
}

/** Parts one after the other, those without a body left out. */
export function parts(list: readonly Part[]): Markup[] {
  return list.map(
    ({ id, title, note, body }) => html`<section id="${id}" aria-labelledby="heading-of-${id}">
<h2 id="heading-of-${id}">${title}</h2>
${note !== undefined && html`<p class="note">${note}</p>`}
${body}
</section>
`,
  );
}

/** Links to the parts of a page. */
export function contents(list: readonly Part[], label: string): Markup {
  const links = list.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`);
  return html`<nav class="contents" aria-label="${label}"><ul>${links}</ul></nav>`;
}
