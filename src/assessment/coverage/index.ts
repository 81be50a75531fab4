export {
	type CoverageRow,
	coverageOf,
	coverageWords,
	quartersBefore,
	type Receipt,
} from "./coverage.ts";
export { type PrescribedReturn, readPrescribedReturns } from "./prescribed-return.ts";
