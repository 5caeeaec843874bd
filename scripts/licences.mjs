/*
 * npm run licences: name, version and licence of every package that is installed with plans (optional ones of other
 * platforms included), or of which the build puts parts into it, from the lock file. Fails where one is copyleft or has none.
 */
import { readFileSync } from "node:fs";

const root = new URL("../", import.meta.url);
const { packages } = JSON.parse(readFileSync(new URL("package-lock.json", root), "utf8"));

/** The lock file names the licence of most packages; the others are asked. */
function licenceOf(path, entry) {
  if (entry.license) return entry.license;
  try {
    const { license } = JSON.parse(readFileSync(new URL(`${path}/package.json`, root), "utf8"));
    return license ?? "none";
  } catch {
    return "none";
  }
}

const permissive =
  /^(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Python-2\.0|CC0-1\.0|Unlicense)$/u;
const isPermissive = (licence) =>
  licence
    .replace(/[()]/gu, "")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((one) => permissive.test(one)));

/** Needed for the build only, but parts of them are shipped (`src/read/bundled.ts`, `src/lexicon/regions.ts`). */
const bundled = ["pdfjs-dist", "@e965/xlsx", "@vant/area-data"].map((name) => `node_modules/${name}`);

let refused = 0;
for (const [path, entry] of Object.entries(packages).sort()) {
  if (path === "" || ((entry.dev || entry.peer) && !bundled.includes(path))) continue;
  const licence = licenceOf(path, entry);
  const fits = isPermissive(licence);
  if (!fits) refused++;
  process.stdout.write(
    `${path.replace(/^.*node_modules\//u, "")} ${entry.version} ${licence}${fits ? "" : "  <- not permissive"}\n`,
  );
}
process.exitCode = refused > 0 ? 1 : 0;
