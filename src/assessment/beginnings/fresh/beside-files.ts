import type { BeginningFile } from "../beginning-file.ts";

type Item = { readonly item: number; readonly title: string; readonly law: string };

/** The files beside the pages and returns: who is credited, the checklist to be filled, and how to go on. */
export function besideFiles(suppliers: readonly string[], checklist: readonly Item[]): BeginningFile[] {
	return [
		{ name: "sources.yaml", text: sourcesText(suppliers) },
		{ name: "glossary.yaml", text: GLOSSARY },
		{ name: "checklist.yaml", text: checklistText(checklist) },
		{ name: "returns/README.md", text: RETURNS },
		{ name: "README.md", text: README },
	];
}

function sourcesText(suppliers: readonly string[]): string {
	const entries = suppliers.map(
		(name) => `  - {name: ${name}, credit: say what they gave, stale-after: 18 months}`,
	);
	return `# Who gave the figures. Write the name that stands in the column supplier of their return, and what they gave.
# stale-after says how old their newest figures may be when the document is dated.
# kind: other information stands for those that gave something other than figures.
suppliers:
${entries.join("\n")}
`;
}

const GLOSSARY = `# Abbreviations and what they mean. Only those that the document uses are printed; one that is used and not
# explained here is remarked on.
terms:
  - {term: ASB, meaning: anti-social behaviour}
  - {term: CSP, meaning: community safety partnership}
  - {term: GDPR, meaning: General Data Protection Regulation}
  - {term: SI, meaning: statutory instrument}
  - {term: UK, meaning: United Kingdom}
`;

function checklistText(items: readonly Item[]): string {
	const lines = items.map(
		({ item, title, law }) =>
			`  # ${title} (${law})\n  # - {item: ${item}, section: sections/summary.md, person: who looked, date: 2027-01-31}`,
	);
	return `# Where each item of the statutory checklist is shown. Take the # away from the second line of an item, and write the
# section, or file: (in this folder), url: or not-applicable: (why) in its place. Some items the folder shows by itself.
checklist:
${lines.join("\n")}
`;
}

const RETURNS = `# Returns

Send each partner its file. They fill in the column value and send it back; you put it here under the same name. Where there
is no number they leave the value empty and say why in value_text, and by when in expected.

Rows may be added: other measures, other areas, single months (which control charts need). What belongs in each column, and
how a partner's own spreadsheet is read instead, the how-to page "Hand in a return" tells.
`;

const README = `# A new assessment

1. Look through assessment.yaml: names, windows, groups.
2. Send the files of returns/ to the partners.
3. Build it, from the first day on: bellwether build followed by this folder. Or watch it while you write: bellwether serve.
4. Write the pages of sections/ and themes/. Each says what belongs in it; what stands between <!-- and --> is not printed.
5. Ask bellwether ready what is still missing.
`;
