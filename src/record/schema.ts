import { z } from "zod";
import type * as record from "../types/record.ts";
import type * as results from "../types/results.ts";
import { Comparison } from "./comparison-schema.ts";
import { Diff } from "./diff-schema.ts";
import { PolicyDocument } from "./document-schema.ts";
import { Panel } from "./panel-schema.ts";
import { Reuse } from "./reuse-schema.ts";
import { Tracking } from "./track-schema.ts";

/** What plans writes, by the name that `plans schema` takes. */
export const schemas = {
  document: PolicyDocument,
  comparison: Comparison,
  diff: Diff,
  reuse: Reuse,
  panel: Panel,
  track: Tracking,
} as const;
export type SchemaName = keyof typeof schemas;

/** The version of each that is written; older ones of `document` are read as this one. */
export const schemaVersions: Record<SchemaName, number> = {
  document: 2,
  comparison: 1,
  diff: 1,
  reuse: 1,
  panel: 1,
  track: 1,
};

/** The schemas say what `src/types` says, optional keys included: a difference does not compile. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same: {
  document: Same<z.infer<typeof PolicyDocument>, record.PolicyDocument>;
  comparison: Same<z.infer<typeof Comparison>, results.Comparison>;
  diff: Same<z.infer<typeof Diff>, results.Diff>;
  reuse: Same<z.infer<typeof Reuse>, results.Reuse>;
  panel: Same<z.infer<typeof Panel>, results.Panel>;
  track: Same<z.infer<typeof Tracking>, results.Tracking>;
} = { document: true, comparison: true, diff: true, reuse: true, panel: true, track: true };
void same;

/** The JSON Schema (draft 2020-12) of a kind of record. */
export function jsonSchema(name: SchemaName): object {
  return z.toJSONSchema(schemas[name], { target: "draft-2020-12" });
}
