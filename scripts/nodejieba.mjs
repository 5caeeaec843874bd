/*
 * Builds nodejieba from its locked sources. Its own install script is not allowed to run (package.json, allowScripts):
 * it would fetch whatever version of its build tool is newest, and a binary without a checksum.
 * Without Python 3, make and a C++ compiler nothing is built, which is said; @node-rs/jieba serves then.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const folder = `${root}node_modules/nodejieba`;

// Not there where only what runs is installed (--omit=dev).
if (existsSync(folder) && !existsSync(`${folder}/build/Release/nodejieba.node`)) {
  const tool = `${root}node_modules/@mapbox/node-pre-gyp/bin/node-pre-gyp`;
  const { status } = spawnSync(process.execPath, [tool, "install", "--build-from-source", "-C", folder], {
    stdio: "ignore",
  });
  if (status !== 0)
    process.stderr.write(
      "nodejieba could not be compiled (it takes Python 3, make and a C++ compiler); @node-rs/jieba cuts words instead\n",
    );
}
