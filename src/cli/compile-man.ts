/** Build step: the manual page as `dist/plans.1`, where npm finds it for `man plans`. */
import { writeFileSync } from "node:fs";
import { builtFile } from "../home.ts";
import { manPage } from "./man.ts";

writeFileSync(builtFile("plans.1"), await manPage());
