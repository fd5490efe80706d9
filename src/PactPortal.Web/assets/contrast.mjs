// Reads the palette and checks every pair of text and ground, and of control and ground, that the pages use.
import fs from "node:fs";

const palette = fs.readFileSync(new URL("theme/_palette.scss", import.meta.url), "utf8");
const colours = Object.fromEntries([...palette.matchAll(/^\$([a-z-]+): (#[0-9A-F]{6});/gim)].map(match => [match[1], match[2]]));

const linear = part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const luminance = hex =>
  [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => sum + weight * linear(parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16) / 255), 0);

const ratio = (a, b) => {
  const [light, dark] = [a, b].map(name => luminance(colours[name])).sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

const on = (ground, ...names) => names.map(name => [name, ground]);

const text = [
  ...on("paper", "ink", "ink-soft", "river", "river-deep", "reed", "berry"),
  ...on("mist", "ink", "ink-soft", "river", "river-deep"),
  ...on("wash", "ink", "ink-soft", "river", "river-deep", "reed"),
  ...on("poppy-wash", "ink", "ink-soft", "river", "river-deep", "poppy-ink"),
  ...on("river", "paper"),
  ...on("river-deep", "paper", "poppy", "footer-soft"),
  ...on("reed-wash", "reed"),
  ...on("berry-wash", "berry"),
  ...on("dusk-wash", "dusk"),
  ...on("clock-stripe", "dusk"),
];

const marks = [
  ...on("paper", "edge", "river", "berry", "sky", "mallow"),
  ...on("mist", "edge", "river"),
  ...on("poppy", "ink"),
  ...on("river-deep", "poppy"),
];

let tooLow = 0;

for (const [title, pairs, least] of [["Text, at least 4.5", text, 4.5], ["Marks and control edges, at least 3", marks, 3]]) {
  console.log(title);
  for (const [a, b] of pairs) {
    const found = ratio(a, b);
    tooLow += found < least ? 1 : 0;
    console.log(`  ${a} on ${b}: ${(Math.floor(found * 100) / 100).toFixed(2)}${found < least ? "  TOO LOW" : ""}`);
  }
}

process.exitCode = tooLow ? 1 : 0;
