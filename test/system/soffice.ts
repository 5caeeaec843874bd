import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Of this process alone: two LibreOffices side by side with one profile end each other. */
let profile: string | undefined;

/** Converts a file with LibreOffice into a folder; the new file has the same name but for its ending. */
export function soffice(path: string, to: string, folder: string): void {
  if (profile === undefined) {
    const made = mkdtempSync(join(tmpdir(), "plans-soffice-"));
    process.once("exit", () => rmSync(made, { recursive: true, force: true }));
    profile = made;
  }
  const own = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  execFileSync("soffice", [own, "--headless", "--convert-to", to, "--outdir", folder, path], {
    stdio: "ignore",
  });
}
