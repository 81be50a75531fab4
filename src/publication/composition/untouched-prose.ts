import { BEGUN } from "#assessment/themes";
import type { Block } from "#document";
import type { ResolvedNarrative } from "#publication/narrative";
import { done, type Outcome, type Problem } from "#vocabulary";
import type { Prose } from "./composition-input.ts";
import { generator } from "./generated.ts";

/**
 * A page that nobody has touched since it began: its text with a note that says so. Where it cannot be worked out, since
 * the figures of the new year are not there yet, its title stands with the note alone, so that a new assessment can be
 * seen from its first day. Either way it is remarked on, and readiness holds it back.
 *
 * @param id begins the ids of the blocks that are made
 */
export function untouchedPart(
	resolved: Outcome<ResolvedNarrative>,
	{ prose, file, id }: { readonly prose: Prose; readonly file: string; readonly id: string },
): Outcome<ResolvedNarrative> {
	if (!prose.untouched) return resolved;
	const stopping = resolved.problems.filter(({ stops }) => stops !== "nothing");
	const remark = untouched(prose, file, stopping);
	const note = noteBlock(prose, id, stopping.length);
	if (resolved.ok) {
		const [first, ...rest] = resolved.value.blocks;
		const blocks = first?.kind === "heading" ? [first, note, ...rest] : [note, ...resolved.value.blocks];
		return done({ ...resolved.value, blocks }, [...resolved.problems, remark]);
	}
	const title = titleOf(prose, file);
	const heading = generator("untouched prose", prose.front.marking, `${id}-title`).heading(1, title);
	return done({ blocks: [heading, note], figures: [], methods: [] }, [remark]);
}

/** The first heading of a page that was written as plain words; else its title, else its file. */
function titleOf({ body, front }: Prose, file: string): string {
	const heading = /^#\s+([^{}\n]+?)\s*$/m.exec(body)?.[1];
	return heading ?? front.title ?? file;
}

function noteBlock({ front, untouched }: Prose, id: string, missing: number): Block {
	const words = untouched ? BEGUN[untouched] : "";
	const make = generator("untouched prose", front.marking, `${id}-note`);
	const absent = missing === 0 ? "" : " Its text is left out, since figures of the new year are missing.";
	return {
		id: `${id}-untouched`,
		marking: front.marking,
		provenance: { kind: "generated", by: "untouched prose" },
		kind: "callout",
		tone: "note",
		body: [make.paragraph(`${words}${absent}`)],
	};
}

function untouched({ untouched, bodyLine }: Prose, file: string, stopping: readonly Problem[]): Problem {
	const [first] = stopping;
	const count = `${stopping.length} ${stopping.length === 1 ? "thing" : "things"}`;
	return {
		code: "prose-untouched",
		stops: "nothing",
		at: { file, line: first?.at.line ?? bodyLine },
		says:
			untouched === "to-write"
				? "This page has not been written yet."
				: "This page is carried over from last year, and nobody has touched it since.",
		...(first
			? { found: `${count} in it that cannot be worked out; the first: ${first.says.replace(/\.$/, "")}` }
			: {}),
		next: "Write or check it; with the first change of its text it counts as touched.",
	};
}
