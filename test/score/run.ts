/**
 * `npm run score [-- --gold DIR] [--texts DIR…] [options of plans score]`: extraction against gold; by default the
 * five seeds against `fixtures/gold`. `--against REV` extracts with the code of a revision of this repository and
 * says what was gained and lost since; `--record` adds a line to `test/score/history.csv`.
 */
import { main } from "../../src/cli/main.ts";
import { score } from "./score.ts";

process.exitCode = await score(process.argv.slice(2), (argv) => main(argv));
