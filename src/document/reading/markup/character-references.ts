/** The references that every XML document may use. */
const XML_NAMES = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const XML_CHARACTERS: ReadonlyMap<string, string> = new Map(Object.entries(XML_NAMES));

/** Those of HTML that stand in texts of offices: spaces, dashes, quotation marks, money, arithmetic, letters of Welsh. */
const HTML_NAMES = {
	...XML_NAMES,
	nbsp: "\u00a0",
	ensp: "\u2002",
	emsp: "\u2003",
	thinsp: "\u2009",
	shy: "\u00ad",
	zwj: "\u200d",
	zwnj: "\u200c",
	ndash: "–",
	mdash: "—",
	minus: "\u2212",
	plus: "+",
	percnt: "%",
	times: "×",
	divide: "÷",
	plusmn: "±",
	frac12: "½",
	frac14: "¼",
	frac34: "¾",
	sup2: "²",
	sup3: "³",
	le: "≤",
	ge: "≥",
	ne: "≠",
	asymp: "≈",
	lsquo: "‘",
	rsquo: "’",
	sbquo: "‚",
	ldquo: "“",
	rdquo: "”",
	bdquo: "„",
	laquo: "«",
	raquo: "»",
	hellip: "…",
	bull: "•",
	middot: "·",
	pound: "£",
	euro: "€",
	cent: "¢",
	yen: "¥",
	copy: "©",
	reg: "®",
	trade: "™",
	deg: "°",
	sect: "§",
	para: "¶",
	dagger: "†",
	Dagger: "‡",
	larr: "←",
	uarr: "↑",
	rarr: "→",
	darr: "↓",
	acirc: "â",
	ecirc: "ê",
	icirc: "î",
	ocirc: "ô",
	ucirc: "û",
	wcirc: "ŵ",
	ycirc: "ŷ",
	Acirc: "Â",
	Ecirc: "Ê",
	Icirc: "Î",
	Ocirc: "Ô",
	Ucirc: "Û",
	Wcirc: "Ŵ",
	Ycirc: "Ŷ",
	agrave: "à",
	aacute: "á",
	eacute: "é",
	egrave: "è",
	iuml: "ï",
	ouml: "ö",
	uuml: "ü",
	ccedil: "ç",
};

const HTML_CHARACTERS: ReadonlyMap<string, string> = new Map(Object.entries(HTML_NAMES));

const REFERENCE = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{1,31}));/gi;

/** Text with its references resolved as XML allows them; nothing if one is unknown or an ampersand stands alone. */
export function resolveXmlReferences(text: string): string | undefined {
	if (!text.includes("&")) return text;
	let sound = !/&(?!(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,31});)/i.test(text);
	const resolved = text.replaceAll(REFERENCE, (whole, hex, decimal, name) => {
		const found = characterOf(hex, decimal) ?? XML_CHARACTERS.get(name);
		sound &&= found !== undefined;
		return found ?? whole;
	});
	return sound ? resolved : undefined;
}

/** Text with its references resolved as a browser does; unknown ones stay as they are. */
export function resolveHtmlReferences(text: string): string {
	if (!text.includes("&")) return text;
	return text.replaceAll(
		REFERENCE,
		(whole, hex, decimal, name) => characterOf(hex, decimal) ?? HTML_CHARACTERS.get(name) ?? whole,
	);
}

function characterOf(hex: string | undefined, decimal: string | undefined): string | undefined {
	if (hex === undefined && decimal === undefined) return undefined;
	const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
	return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
		? String.fromCodePoint(code)
		: undefined;
}
