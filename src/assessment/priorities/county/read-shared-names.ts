import { z } from "zod";
import { done, type LocatedValue, type Outcome, readWithSchema } from "#vocabulary";
import { words } from "../decision-schema.ts";
import type { SharedName } from "./county-themes.ts";

const theme = z.strictObject({ title: words, names: z.array(words).min(1) });
const schema = z.strictObject({ themes: z.array(theme).min(1) });

/** Reads a county's list of themes that its districts call by several names. */
export function readSharedNames(located: LocatedValue): Outcome<readonly SharedName[]> {
	const written = readWithSchema(located, schema, ["themes", ...Object.keys(theme.shape)]);
	return written.ok ? done(written.value.themes) : written;
}
