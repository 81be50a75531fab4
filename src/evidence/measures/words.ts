import { z } from "zod";
import { type AreaCode, type Day, dayOf, type MeasureId, readAreaCode, readMeasureId } from "#vocabulary";

/** Text with something in it. */
export const written = z.string().trim().min(1, "some text");

/** The id of a measure, as files write it. */
export const measureId = word<MeasureId>(readMeasureId, "the id of a measure such as crime.robbery");

/** The code of an area, as files write it. */
export const areaCode = word<AreaCode>(readAreaCode, "the code of an area such as E07000110");

/** A day, or a month standing for its first day. */
export const firstDay = word<Day>(readFirstDay, "a day such as 2016-05-26 or a month such as 2015-04");

function word<Value>(read: (text: string) => Value | undefined, wanted: string) {
	return z.string().transform((text, context): Value => {
		const value = read(text);
		if (value !== undefined) return value;
		context.addIssue({ code: "custom", message: wanted });
		return z.NEVER;
	});
}

function readFirstDay(text: string): Day | undefined {
	const [, year, month, date = "01"] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text.trim()) ?? [];
	return year === undefined ? undefined : dayOf(Number(year), Number(month), Number(date));
}
