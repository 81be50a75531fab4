import { streetMeasures } from "#evidence/sources";
import { nearest, type Problem, shown } from "#vocabulary";

const at = { file: "workspace" } as const;

/** Why a question about street-level crime cannot be answered, one wording for each. */
export const streetQuestionProblems = {
	measureUncounted: (measure: string): Problem => {
		const near = nearest(measure, streetMeasures());
		return {
			code: "measure-not-counted",
			stops: "figure",
			at,
			says: `Street-level crime does not count the measure ${shown(measure)}.`,
			wanted: streetMeasures().join(", "),
			next: near === undefined ? "Ask for one of these." : `Did you mean “${near}”?`,
		};
	},
	nothingHeld: (): Problem => ({
		code: "street-crime-missing",
		stops: "figure",
		at,
		says: "No street-level crime is held here.",
		next: "Download the months from data.police.uk/data and load their folder: bellwether load FOLDER.",
	}),
	lookupMissing: (): Problem => ({
		code: "lookup-missing",
		stops: "figure",
		at,
		says: "No lookup is held that says in which ward and district a neighbourhood lies.",
		next: "Download a lookup from LSOA to ward and district from geoportal.statistics.gov.uk and load it: bellwether load FILE.",
	}),
};
