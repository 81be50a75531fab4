/**
 * Where the lines of a chart stand at one point. Limits lie at three standard deviations from the centre,
 * near limits at two, inner limits at one; `null` where a line cannot be computed.
 */
export type LimitLine = {
	centre: number | null;
	upper: number | null;
	lower: number | null;
	nearUpper: number | null;
	nearLower: number | null;
	innerUpper: number | null;
	innerLower: number | null;
};

/** The lowest and highest value that a quantity can take. */
export type Bounds = { lower: number | null; upper: number | null };

/** What was cut off by the bounds. */
export type Cut = { lower: boolean; upper: boolean };

/** No lines at all, or only a centre. */
export function centreOnly(centre: number | null): LimitLine {
	return {
		centre: finite(centre),
		upper: null,
		lower: null,
		nearUpper: null,
		nearLower: null,
		innerUpper: null,
		innerLower: null,
	};
}

/**
 * Lines at equal distances on both sides of a centre. `reach` is the distance from centre to limit; `null`
 * leaves the centre alone.
 */
export function symmetricLine(centre: number, reach: number | null): LimitLine {
	if (reach === null || !Number.isFinite(centre + reach) || !Number.isFinite(centre - reach))
		return centreOnly(centre);
	const near = (2 / 3) * reach;
	const inner = reach / 3;
	return {
		centre,
		upper: centre + reach,
		lower: centre - reach,
		nearUpper: centre + near,
		nearLower: centre - near,
		innerUpper: centre + inner,
		innerLower: centre - inner,
	};
}

/**
 * Cuts lines to what the quantity can be, telling whether that moved the lower or the upper limit. Lines
 * that a computer's numbers cannot hold are left out.
 */
export function boundLine(line: LimitLine, bounds: Bounds): { line: LimitLine; cut: Cut } {
	if (Object.values(line).some((value) => value !== null && !Number.isFinite(value))) {
		return { line: centreOnly(line.centre), cut: { lower: false, upper: false } };
	}
	const floor = (value: number | null) =>
		value !== null && bounds.lower !== null && value < bounds.lower ? bounds.lower : value;
	const cap = (value: number | null) =>
		value !== null && bounds.upper !== null && value > bounds.upper ? bounds.upper : value;
	const bounded: LimitLine = {
		centre: line.centre,
		upper: cap(line.upper),
		lower: floor(line.lower),
		nearUpper: cap(line.nearUpper),
		nearLower: floor(line.nearLower),
		innerUpper: cap(line.innerUpper),
		innerLower: floor(line.innerLower),
	};
	return { line: bounded, cut: { lower: bounded.lower !== line.lower, upper: bounded.upper !== line.upper } };
}

function finite(value: number | null): number | null {
	return value !== null && Number.isFinite(value) ? value : null;
}
