/** Build step: the parts of packages that `bundled.ts` names, and nothing else of them. */
import { cpSync } from "node:fs";
import { join } from "node:path";
import { builtHome, installedHome, parts } from "./bundled.ts";

for (const name of ["pdfjs-dist", "@e965/xlsx"] as const) {
  for (const [from, to] of Object.entries(parts[name]))
    cpSync(join(installedHome(name), from), join(builtHome(name), to), { recursive: true });
}
