import { lexicon } from "./lexicon.ts";
import type { Form } from "./schemas.ts";

/** What stands for classes of characters in `forms.yaml`. */
const classes: [string, string][] = [
  ["<han>", "\\p{Script=Han}"],
  ["<n>", "一二三四五六七八九十"],
  ["<issue>", "(?:印发|转发|发布|公布|下发)"],
  ["<place>", "(?:省|市|自治区|区|县|州|旗|盟)"],
];

const forms = lexicon("forms", (content: Record<string, Form>) => {
  const rows = new Map(Object.entries(content));
  const compiled = { u: new Map<string, RegExp>(), gu: new Map<string, RegExp>() };
  return (name: string, flags: "u" | "gu"): RegExp => {
    const known = compiled[flags].get(name);
    if (known) return known;
    const row = rows.get(name);
    if (!row) throw new Error(`forms.yaml has no row ${name}`);
    const source = classes.reduce((text, [word, meant]) => text.replaceAll(word, meant), row.form);
    const expression = new RegExp(source, flags);
    compiled[flags].set(name, expression);
    return expression;
  };
});

/**
 * The form of a line or phrase, by its name in `forms.yaml`: a regular expression, compiled at its first use.
 *
 * @param flags `gu` for `matchAll`; a form for `exec` and `test` has no state of its own
 * @throws where there is no such row
 */
export function form(name: string, flags: "u" | "gu" = "u"): RegExp {
  return forms()(name, flags);
}
