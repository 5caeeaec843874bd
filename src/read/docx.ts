import type { Source } from "../types.ts";
import { UserError } from "../user-error.ts";
import type { Origin } from "./reader.ts";

export function readDocx(_bytes: Uint8Array, base: Origin): Source {
  throw new UserError("file.not-yet", { path: base.path, format: "DOCX" });
}
