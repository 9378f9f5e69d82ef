// Bundles the extension into dist/, with the licences of what is bundled.

import { build } from "esbuild";
import fs from "node:fs";
import path from "node:path";

const { metafile } = await build({
  entryPoints: ["src/extension.js"],
  outfile: "dist/extension.js",
  bundle: true,
  minify: true,
  platform: "node",
  target: "node20",
  external: ["vscode"],
  metafile: true,
  logLevel: "info",
});

const homes = Object.keys(metafile.inputs).flatMap((file) => file.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/) ?? []);
const notices = [...new Set(homes)].sort().map((home) => {
  const { name, version } = JSON.parse(fs.readFileSync(path.join(home, "package.json"), "utf8"));
  const license = fs.readdirSync(home).find((file) => /^licen[cs]e/i.test(file));
  if (!license) {
    throw new Error(`${name} ${version}: brings no licence; it must not be bundled without one`);
  }
  return `${name} ${version}\n\n${fs.readFileSync(path.join(home, license), "utf8").trim()}\n`;
});
fs.writeFileSync("dist/THIRD-PARTY.txt", notices.join(`\n${"-".repeat(72)}\n\n`));
