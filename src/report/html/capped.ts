import type { Phrases } from "../phrases.ts";
import { html, type Markup } from "./markup.ts";

/** Says how much a page leaves out, where it does. */
export function leftOut(all: number, shown: number, say: Phrases): Markup | null {
  return all > shown ? html`<p class="note">${say("page.left-out", { count: all - shown, all })}</p>` : null;
}
