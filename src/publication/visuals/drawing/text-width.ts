/** Advance widths of Source Sans 3 (version 3.052) in thousandths of the type size, one text of equal letters each. */
const REGULAR: Readonly<Record<number, string>> = {
	200: " ",
	241: "|",
	246: "i",
	247: "j",
	249: "',.:;‘’",
	255: "l",
	263: "I",
	289: "!",
	292: "f",
	303: "()[]{}",
	311: "-",
	331: "°",
	338: "t",
	347: "r",
	350: "/\\",
	418: "*",
	419: "s",
	425: "?z",
	426: '"“”',
	446: "x",
	456: "c",
	467: "vy",
	476: "Y",
	479: "J",
	480: "–",
	486: "L",
	494: "F",
	495: "k",
	496: "e",
	497: "#$+0123456789<=>^~£−×",
	500: "_",
	504: "ag",
	513: "X",
	515: "V",
	527: "E",
	534: "S",
	536: "T",
	539: "Z",
	542: "`o",
	543: "A",
	544: "hu",
	547: "n",
	553: "b",
	555: "dpq",
	566: "P",
	569: "R",
	571: "C",
	579: "K",
	588: "B",
	609: "&",
	615: "D",
	617: "G",
	645: "U",
	647: "N",
	652: "H",
	664: "OQ",
	719: "w",
	727: "M",
	786: "W",
	800: "—",
	824: "%",
	829: "m",
	847: "@",
	948: "…",
};

const BOLD: Readonly<Record<number, string>> = {
	200: " ",
	268: "|",
	276: "i",
	278: "j",
	286: "l",
	300: "',.:;‘’",
	301: "I",
	332: "-",
	339: "/\\",
	340: "!",
	341: "f",
	344: "()[]{}",
	365: "°",
	383: "t",
	398: "r",
	443: "s",
	457: "*",
	460: "z",
	463: "?",
	468: "c",
	480: "–",
	500: "_",
	509: "J",
	514: "x",
	518: "Le",
	521: "y",
	523: "v",
	524: "F",
	525: "Y",
	527: "a",
	528: "#$+0123456789<=>^~£−×",
	534: "g",
	537: '"“”',
	541: "Z",
	548: "Ek",
	555: "`o",
	556: "STV",
	567: "X",
	568: "u",
	571: "h",
	572: "n",
	573: "Abdpq",
	582: "C",
	596: "P",
	605: "B",
	613: "R",
	614: "K",
	635: "D",
	638: "G",
	665: "NU",
	667: "&",
	674: "H",
	684: "OQ",
	762: "M",
	776: "w",
	800: "—",
	813: "W",
	857: "%m",
	902: "@",
	978: "…",
};

/** What an unknown letter is taken to be wide: a wide one, so that nothing collides. */
const UNKNOWN = 700;

const widths = { regular: widthByLetter(REGULAR), bold: widthByLetter(BOLD) };

/**
 * How wide a text is in Source Sans 3, so that labels can be placed without a browser. Letters with accents are as
 * wide as those without; kerning, which mostly makes text narrower, is left out.
 *
 * @param text one line
 * @param size the type size, in units of the picture; the width is in the same units
 *
 * @example
 * textWidth("100", 10) // => 14.91
 */
export function textWidth(text: string, size: number, bold = false): number {
	const known = bold ? widths.bold : widths.regular;
	let thousandths = 0;
	for (const letter of text.normalize("NFD").replaceAll(/\p{M}/gu, ""))
		thousandths += known.get(letter) ?? UNKNOWN;
	return (thousandths * size) / 1000;
}

function widthByLetter(table: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
	return new Map(
		Object.entries(table).flatMap(([width, letters]) => [...letters].map((each) => [each, Number(width)])),
	);
}
