export {
	type DocumentReader,
	documentReaderOf,
	readFinishedDocument,
} from "./finished-documents.ts";
export { type FrontMatter, splitFrontMatter } from "./front-matter.ts";
export { LARGEST_FILE } from "./refusals.ts";
export { readMarkdownDocument } from "./text/read-markdown.ts";
export { readTextDocument } from "./text/read-text.ts";
export { readYaml } from "./yaml.ts";
