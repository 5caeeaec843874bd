import { FAILSAFE_SCHEMA, loadAll, Type } from "js-yaml";
import { parseAllDocuments } from "yaml";

/** Plain scalars as the core schema of YAML 1.2 has them; js-yaml's own also takes 1_000 and 0b11 for numbers. */
const core = FAILSAFE_SCHEMA.extend({
  implicit: [
    scalar("null", /^(?:~|null|Null|NULL)?$/u, () => null),
    scalar("bool", /^(?:true|True|TRUE|false|False|FALSE)$/u, (text) => text.toLowerCase() === "true"),
    scalar("int", /^(?:[-+]?\d+|0o[0-7]+|0x[\da-f]+)$/iu, Number),
    scalar("float", /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?$/iu, Number),
  ],
});

function scalar(tag: string, form: RegExp, construct: (text: string) => unknown): Type {
  return new Type(`tag:yaml.org,2002:${tag}`, {
    kind: "scalar",
    // what begins in Chinese is a string, which most scalars of a record are
    resolve: (text: string | null) => !((text ?? "").charCodeAt(0) > 0x7f) && form.test(text ?? ""),
    construct: (text: string | null) => construct(text ?? ""),
  });
}

/** An anchor: what is behind aliases of aliases has no bound, and the other library counts them. */
const anchored = /(?:^|[\s,[{:-])&\S/mu;

/**
 * The values of YAML documents, by the core schema of YAML 1.2. What js-yaml reads costs a ninth of the time that yaml
 * takes; what it refuses, and documents with anchors, yaml reads, whose errors say what is wrong and where.
 *
 * @throws Error whose first line says what is wrong; ReferenceError, RangeError for aliases and nesting without bound
 */
export function yamlValues(text: string): unknown[] {
  if (!anchored.test(text))
    try {
      return loadAll(text, undefined, { schema: core });
    } catch {
      // what is wrong yaml says below
    }
  return [...parseAllDocuments(text)].map((document) => {
    const [error] = document.errors;
    if (error) throw error;
    return document.toJS() as unknown;
  });
}
