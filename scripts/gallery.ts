// Draws every picture of the fixtures, as on a desk, in print, on a phone and in the dark: out/gallery/index.html.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { darkInks, drawSparkline, drawVisual, type Palette } from "#publication/visuals";
import { GALLERY_ENTRIES } from "../src/publication/visuals/fixtures/gallery-entries.ts";

const WAYS: readonly { name: string; width: number; palette: Palette; dark?: boolean }[] = [
	{ name: "Desk", width: 1020, palette: "screen" },
	{ name: "Print", width: 680, palette: "print" },
	{ name: "Phone", width: 340, palette: "screen" },
	{ name: "Dark", width: 680, palette: "screen", dark: true },
];

const FONTS = "../../node_modules/@expo-google-fonts/source-sans-3";
const STYLE = `
@font-face { font-family: "Source Sans 3"; font-weight: 400; src: url("${FONTS}/400Regular/SourceSans3_400Regular.ttf"); }
@font-face { font-family: "Source Sans 3"; font-weight: 700; src: url("${FONTS}/700Bold/SourceSans3_700Bold.ttf"); }
body { font: 18px/27px "Source Sans 3", sans-serif; color: #0b0c0c; margin: 32px auto; max-width: 1068px; padding: 0 24px; }
section { margin: 64px 0; } h2 { font-size: 24px; margin: 0; } h3 { font-size: 16px; margin: 16px 0 8px; color: #505a5f; }
p { margin: 0 0 16px; } .foot { font-size: 16px; color: #505a5f; }
svg { max-width: 100%; height: auto; display: block; }
.dark { background: #16181a; padding: 16px; width: fit-content; ${darkInks()} }`;

const sections = GALLERY_ENTRIES.map(([name, request], index) => {
	const pictures = WAYS.map((way, rank) => {
		const { svg } = drawVisual(request, { ...way, id: `picture-${index}-${rank}` });
		return `<h3>${way.name}, ${way.width} wide</h3><div class="${way.dark ? "dark" : "light"}">${svg}</div>`;
	});
	const { title, subtitle, foot } = request.words;
	return `<section id="${name.replaceAll(" ", "-")}"><h3>${name}</h3><h2>${text(title)}</h2><p>${text(subtitle)}</p>
${pictures.join("\n")}<p class="foot">${text(foot.join(" "))}</p></section>`;
});

const small = (["line", "bars"] as const).map((form) => {
	const request = { values: [4, 6, 5, null, 8, 7, 9], description: "Invented values, rising", form };
	return drawSparkline(request, { palette: "screen", width: 140 }).svg;
});

const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Gallery of visuals</title>
<style>${STYLE}</style></head><body><h1>Gallery of visuals</h1>
<p>Every picture that can be drawn, from invented figures.</p>
${sections.join("\n")}<section id="sparklines"><h2>Small charts beside a sentence</h2>${small.join("")}</section></body></html>
`;

const folder = new URL("../out/gallery/", import.meta.url);
mkdirSync(folder, { recursive: true });
const file = new URL("index.html", folder);
writeFileSync(file, page);
console.log(fileURLToPath(file));

function text(words: string): string {
	return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
