export {
	COVERAGE_STATES,
	type CoverageRow,
	type CoverageState,
	coverageOf,
	type QuarterCoverage,
	quartersBefore,
	type Receipt,
} from "./coverage.ts";
export { type PrescribedReturn, readPrescribedReturns } from "./prescribed-return.ts";
