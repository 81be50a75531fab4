export {
	isSmall,
	type LinkedCell,
	type LinkedCells,
	mustBeWithheld,
	type Sum,
} from "./withholding/linked-cells.ts";
export { LEAST_VALUES } from "./withholding/protection.ts";
export { type Withholding, withhold } from "./withholding/withhold.ts";
