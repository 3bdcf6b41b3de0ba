// Bundles scripts and styles into the package's assets; nothing is fetched from another host when pages are read.
import { cp } from "node:fs/promises";
import { build } from "esbuild";

const assets = "../site/assets";

await build({
  entryPoints: { prospectus: "src/main.ts", theme: "src/theme.ts" },
  outdir: assets,
  bundle: true,
  format: "iife",
  minify: true,
  target: ["es2022"],
  legalComments: "none",
});
await build({ entryPoints: ["styles/prospectus.css"], outdir: assets, bundle: true, minify: true, target: ["chrome111", "firefox113", "safari16.4"] });
await cp("static", assets, { recursive: true });
