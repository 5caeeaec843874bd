/** Build step: what `meaning.ts` reads, into `dist/similarity`. */
import { cpSync, mkdirSync } from "node:fs";
import { builtFile } from "../home.ts";

mkdirSync(builtFile("similarity/"), { recursive: true });
cpSync(new URL("pair-vectors.txt", import.meta.url), builtFile("similarity/pair-vectors.txt"));
