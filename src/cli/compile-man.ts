/** Build step: the manual page as `dist/plans.1`, where npm finds it for `man plans`. */
import { writeFileSync } from "node:fs";
import { manPage } from "./man.ts";

writeFileSync(new URL("../plans.1", import.meta.url), await manPage());
