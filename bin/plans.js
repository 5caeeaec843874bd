#!/usr/bin/env node
// Of the older form (bin/package.json): Node loads the other a tenth of its own start later.
require("../dist/optimise-later.cjs");
require("../dist/code-cache.cjs");
const { main } = require("../dist/main.cjs");

main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
