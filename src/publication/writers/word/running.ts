import { Footer, Header, PageNumber, Paragraph, type ParagraphChild, Tab, TextRun } from "docx";
import type { Document } from "#document";
import { stateWords } from "../cover-facts.ts";
import { type PageFrame, textWidth } from "./page-frame.ts";
import type { Setting } from "./setting.ts";

/** The running header: the marking, and what this is, in which version and state. The cover has the marking alone. */
export function headersOf(document: Document, setting: Setting) {
	const { cover, marking } = document;
	const state = `${setting.words.version.toLowerCase()} ${cover.version}, ${stateWords(document)}`;
	const title = new TextRun(`${cover.title} ${cover.year}, ${state}`);
	return {
		default: new Header({ children: [line("Header", [strong(marking)], [title], setting.page)] }),
		first: new Header({ children: [line("Header", [strong(marking)], [], setting.page)] }),
	};
}

/** The running footer: the marking, the partnership, and the page of how many. */
export function footersOf({ cover, marking }: Document, setting: Setting) {
	const { words, page } = setting;
	const pages = new TextRun({
		children: [`${words.page} `, PageNumber.CURRENT, ` ${words.of} `, PageNumber.TOTAL_PAGES],
	});
	const partnership = new TextRun(`\u2003${cover.partnership}`);
	return {
		default: new Footer({ children: [line("Footer", [strong(marking), partnership], [pages], page)] }),
		first: new Footer({ children: [line("Footer", [strong(marking)], [], page)] }),
	};
}

function strong(text: string): TextRun {
	return new TextRun({ text, style: "Strong" });
}

/** One line with something at either end. */
function line(style: string, left: ParagraphChild[], right: ParagraphChild[], page: PageFrame): Paragraph {
	return new Paragraph({
		style,
		tabStops: [{ type: "right", position: textWidth(page) }],
		children: [...left, ...(right.length > 0 ? [new TextRun({ children: [new Tab()] })] : []), ...right],
	});
}
