import type { CompositionInput } from "../composition-input.ts";

/** The titles of the themes by their ids, in the order of the document. */
export function themeTitles({ settings, prose }: CompositionInput): ReadonlyMap<string, string> {
	const fronts = settings.parts.flatMap(({ file }) => {
		const front = file === undefined ? undefined : prose.get(file)?.front;
		return front?.theme ? [{ id: front.theme.id, title: front.title ?? front.theme.id }] : [];
	});
	return new Map(fronts.map(({ id, title }) => [id, title]));
}

/** The title of a file of prose: what its head says, or its first heading, or its name. */
export function partTitle(file: string, { prose }: CompositionInput): string {
	const found = prose.get(file);
	const heading = found && /^#\s+(.+)$/m.exec(found.body)?.[1];
	return found?.front.title ?? heading ?? file;
}
