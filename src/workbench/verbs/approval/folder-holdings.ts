import type { FolderEvidence, Held } from "#assessment/approval";
import type { Plans } from "#assessment/plan";
import type { Priority } from "#assessment/priorities";
import type { AssessmentSettings } from "#assessment/settings";
import type { Prose } from "#publication/composition";
import { filesBelow } from "../folder-reading.ts";

/** What has been read of an assessment's folder when it is asked what it holds. */
type ReadSoFar = {
	readonly settings: AssessmentSettings;
	readonly prose: ReadonlyMap<string, Prose>;
	readonly priorities: readonly Priority[];
	readonly plans: Plans;
};

/** The list of objectives that is the commissioner's, as `alignment.yaml` and the priorities name it. */
const COMMISSIONER = "police-and-crime-plan";

/** What of an assessment's folder shows items of the statutory checklist by itself, with the file that holds it. */
export function folderHoldings(folder: string, { settings, prose, priorities, plans }: ReadSoFar): Held[] {
	const files = filesBelow(folder, ".yaml", ".csv");
	const compared = [...settings.windows.values()].some(({ against }) => against !== undefined);
	const aligned = priorities.some((each) => each.aligned.some(({ list }) => list === COMMISSIONER));
	const holding: Readonly<Record<FolderEvidence, string | undefined>> = {
		themes: [...prose].find(([, { front }]) => front.theme !== undefined)?.[0],
		"compared-windows": compared ? "assessment.yaml" : undefined,
		priorities: priorities.length > 0 ? "priorities.yaml" : undefined,
		consultation: files.find((name) => name.startsWith("consultation/") && name.endsWith(".csv")),
		"last-year-plan": plans.lastYear.actions.length > 0 ? plans.lastYear.file : undefined,
		plan: plans.thisYear.actions.length > 0 ? plans.thisYear.file : undefined,
		"police-and-crime-plan": aligned ? "priorities.yaml" : undefined,
	};
	return Object.entries(holding).flatMap(([evidence, file]) =>
		file === undefined ? [] : [{ evidence: evidence as FolderEvidence, file }],
	);
}
