// Makes the panel's editing engine, one module, of the packages that package-lock.json pins:
// addin_server/pane/vendor/prosemirror.js, and beside it the licences of all that is in it.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const VENDOR = join(ROOT, "addin_server/pane/vendor");
const WIDE = 3_000; // characters of a line of code

/** The packages that a bundle holds, by the files that went into it. */
function packagesIn(inputs) {
  const names = Object.keys(inputs).flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
  return [...new Set(names)].sort();
}

/** What a package says of its licence. Throws where it says nothing: it cannot be shipped then. */
function licenceOf(name) {
  const folder = join(ROOT, "node_modules", name);
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  if (!file) throw new Error(`${name} has no file with its licence: it cannot be shipped.`);
  return `${name} ${version}\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
}

const { build } = await import("esbuild").catch(() => {
  console.error("The packages of the panel's editing engine are not here: run “make tools”, which needs npm.");
  process.exit(1);
});
const made = await build({
  stdin: { contents: readFileSync(join(VENDOR, "prosemirror.d.ts"), "utf8"), resolveDir: ROOT, loader: "ts" },
  absWorkingDir: ROOT,
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  lineLimit: WIDE,
  legalComments: "none",
  banner: { js: "// ProseMirror and what it needs; see LICENCES.txt beside this file." },
  metafile: true,
  write: false,
});
writeFileSync(join(VENDOR, "LICENCES.txt"), packagesIn(made.metafile.inputs).map(licenceOf).join(`\n${"-".repeat(80)}\n\n`));
writeFileSync(join(VENDOR, "prosemirror.js"), made.outputFiles[0].contents);
