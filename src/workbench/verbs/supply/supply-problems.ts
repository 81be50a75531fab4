import { type Area, nearest, type Problem, shown } from "#vocabulary";

/** The problem of a name that is that of no county. */
export function countyUnknown(written: string, areas: readonly Area[]): Problem {
	const names = areas
		.filter((each) => each.level === "county" || each.level === "force")
		.map((each) => each.name);
	const near = nearest(written, names);
	return {
		code: "county-unknown",
		stops: "document",
		at: { file: "supply" },
		says: "No county or police force area with districts is known by this name.",
		found: shown(written),
		next: near === undefined ? "Write its code, such as E10000016." : `Did you mean “${near}”?`,
	};
}

/** The problem of an empty workspace. */
export function nothingToSupply(workspace: string): Problem {
	return {
		code: "workspace-empty",
		stops: "document",
		at: { file: workspace },
		says: "Nothing is loaded in this workspace.",
		next: "Load the county's files first, or name the right folder after --workspace.",
	};
}

/** The problem of a workspace in which no neighbourhood has a district. */
export function lookupMissing(workspace: string): Problem {
	return {
		code: "lookup-missing",
		stops: "document",
		at: { file: workspace },
		says: "Without a lookup nobody knows which neighbourhood lies in which district.",
		wanted: "a lookup from neighbourhoods to districts",
		next: "Load one, then run the same command again.",
	};
}
