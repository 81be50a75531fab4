import { existsSync } from "node:fs";
import { join } from "node:path";
import { type HarmWeightsFile, readHarmWeights } from "#assessment/settings";
import { done, type Outcome } from "#vocabulary";
import { readStructure } from "./folder-reading.ts";

const FILE = "harm-weights.yaml";

/** The weights of offences that an assessment's folder holds, if it does. */
export function openHarm(folder: string): Outcome<HarmWeightsFile | undefined> {
	return existsSync(join(folder, FILE)) ? readStructure(folder, FILE, readHarmWeights) : done(undefined);
}
