import { describeProblem, type Problem } from "#vocabulary";

/** Where the command line writes: results for programs and people, and everything beside them. */
export type Terminal = {
	/** A line of results. */
	result(line: string): void;
	/** A line of progress, remarks or problems. */
	remark(line: string): void;
};

/** How a command ended: done; done, with problems found or a file refused; could not start as asked. */
export const EXIT = { done: 0, problems: 1, notStarted: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const SHOWN_OF_A_KIND = 10;

/** Prints problems, the first ten of each kind and the number of the rest. */
export function printProblems(problems: readonly Problem[], terminal: Terminal): void {
	const kinds = new Map<string, Problem[]>();
	for (const problem of problems) kinds.set(problem.code, [...(kinds.get(problem.code) ?? []), problem]);
	for (const kind of kinds.values()) {
		for (const problem of kind.slice(0, SHOWN_OF_A_KIND)) terminal.remark(`- ${describeProblem(problem)}`);
		const rest = kind.length - SHOWN_OF_A_KIND;
		if (rest > 0) terminal.remark(`  … and ${rest} more like this (all of them with --json).`);
	}
}

/** The exit code that problems call for. Remarks that stop nothing are printed and leave a command done. */
export function exitCodeFor(problems: readonly Problem[]): ExitCode {
	return problems.some((problem) => problem.stops !== "nothing") ? EXIT.problems : EXIT.done;
}
