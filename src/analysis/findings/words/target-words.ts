import type { Assurance, ControlChart } from "#analysis/statistics";

const ASSURANCES: Readonly<Record<Assurance, string>> = {
	passes: "the process as it stands will always meet it",
	fails: "the process as it stands will never meet it",
	"hit and miss": "the process as it stands will meet it now and then, by chance",
};

/**
 * Whether a process as it stands will meet its target, as a sentence for under its chart.
 *
 * @param target the target as it is printed
 * @example
 * targetSentence({ assurance: "passes" }, "15") // => "Target 15: the process as it stands will always meet it."
 */
export function targetSentence({ assurance }: Pick<ControlChart, "assurance">, target: string): string {
	const verdict =
		assurance === null
			? "whether it is met cannot be said without limits and a welcome direction"
			: ASSURANCES[assurance];
	return `Target ${target}: ${verdict}.`;
}
