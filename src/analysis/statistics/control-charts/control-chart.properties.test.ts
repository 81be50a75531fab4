import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { type ChartKind, chartKinds } from "./chart-kind.ts";
import { type ChartInput, type ControlChart, controlChart } from "./control-chart.ts";

const runs = { seed: 20170118, numRuns: 200 };
const counts = fc.array(fc.nat(500), { minLength: 2, maxLength: 60 });
const patchy = fc.array(fc.option(fc.nat(500), { nil: null, freq: 8 }), { maxLength: 60 });
const SYMMETRIC: ChartKind[] = ["individuals", "deviation-individuals", "moving-range", "run"];

const verdicts = (chart: ControlChart) => chart.points.map(({ signals }) => signals);
const linesOf = ({ points }: ControlChart) =>
	points.flatMap((point) => [point.centre, point.upper, point.lower, point.nearUpper, point.nearLower]);

/** Values away from the lines by more than rounding can move them. */
function clear(chart: ControlChart): boolean {
	return chart.points.every((point) =>
		[point.centre, point.upper, point.lower, point.nearUpper, point.nearLower].every(
			(line) => line === null || point.value === null || Math.abs(point.value - line) > 1e-6,
		),
	);
}

describe("a control chart", () => {
	test("scales with its values: powers of two, so that no rounding enters", () => {
		fc.assert(
			fc.property(
				counts,
				fc.integer({ min: -8, max: 20 }),
				fc.constantFrom(...SYMMETRIC),
				(values, power, chart) => {
					const scale = 2 ** power;
					const plain = controlChart({ values, chart });
					const scaled = controlChart({ values: values.map((value) => value * scale), chart });
					assert.deepEqual(verdicts(scaled), verdicts(plain));
					assert.deepEqual(
						linesOf(scaled),
						linesOf(plain).map((line) => (line === null ? null : line * scale)),
					);
				},
			),
			runs,
		);
	});

	test("shifts with its values", () => {
		fc.assert(
			fc.property(counts, fc.integer({ min: -1000, max: 1000 }), (values, shift) => {
				const plain = controlChart({ values, floor: null });
				fc.pre(clear(plain));
				const shifted = controlChart({ values: values.map((value) => value + shift), floor: null });
				assert.deepEqual(verdicts(shifted), verdicts(plain));
			}),
			runs,
		);
	});

	test("turned upside down, says the opposite", () => {
		const opposite = { up: "down", down: "up" } as const;
		fc.assert(
			fc.property(counts, (values) => {
				const plain = controlChart({ values, floor: null });
				const turned = controlChart({ values: values.map((value) => -value), floor: null });
				fc.pre(clear(plain));
				assert.deepEqual(
					verdicts(turned).map((signals) =>
						signals.map((signal) => `${signal.rule} ${signal.direction}`).sort(),
					),
					verdicts(plain).map((signals) =>
						signals.map((signal) => `${signal.rule} ${opposite[signal.direction]}`).sort(),
					),
				);
			}),
			runs,
		);
	});

	test("keeps its lines in order and its centre between the least and the greatest value", () => {
		fc.assert(
			fc.property(patchy, (values) => {
				const known = values.filter((value) => value !== null);
				for (const { upper, nearUpper, innerUpper, centre, lower } of controlChart({ values }).points) {
					if (upper === null || nearUpper === null || innerUpper === null || lower === null) continue;
					assert.ok(
						lower <= (centre ?? 0) &&
							(centre ?? 0) <= innerUpper &&
							innerUpper <= nearUpper &&
							nearUpper <= upper,
					);
					assert.ok((centre ?? 0) >= Math.min(...known) - 1e-9 && (centre ?? 0) <= Math.max(...known) + 1e-9);
				}
			}),
			runs,
		);
	});

	test("is the charts of its segments side by side", () => {
		fc.assert(
			fc.property(patchy, patchy, (before, after) => {
				fc.pre(before.length > 0 && after.length > 0);
				const whole = controlChart({ values: [...before, ...after], steps: [before.length] });
				const parts = [controlChart({ values: before }), controlChart({ values: after })];
				assert.deepEqual(verdicts(whole), parts.flatMap(verdicts));
				assert.deepEqual(linesOf(whole), parts.flatMap(linesOf));
			}),
			runs,
		);
	});

	test("never changes what it is given", () => {
		fc.assert(
			fc.property(patchy, (values) => {
				const input = Object.freeze({
					values: Object.freeze([...values]),
					steps: Object.freeze(values.length > 30 ? [15] : []),
					excluded: Object.freeze([]),
				}) satisfies ChartInput;
				controlChart(input);
			}),
			runs,
		);
	});
});

describe("every kind of chart", () => {
	const inputFor = (chart: ChartKind, values: readonly number[]): ChartInput => {
		const kind = chartKinds[chart];
		const sizes = values.map((value) => Math.abs(value));
		const usable = { numbers: values, counts: sizes, times: sizes.map((size) => size + 0.5) }[kind.values];
		if (kind.denominators === "none") return { values: usable, chart };
		return { values: usable, chart, denominators: sizes.map((size) => size + 1) };
	};

	for (const chart of Object.keys(chartKinds) as ChartKind[]) {
		test(`${chart}: finite or explained for any finite input`, () => {
			const value = fc.oneof(
				fc.nat(9),
				fc.double({ noNaN: true, noDefaultInfinity: true }),
				fc.constant(1e9),
			);
			fc.assert(
				fc.property(fc.array(value, { maxLength: 30 }), fc.boolean(), (values, screening) => {
					const made = controlChart({ ...inputFor(chart, values), screening });
					for (const line of linesOf(made)) assert.ok(line === null || Number.isFinite(line), `${line}`);
					const bare = chart !== "run" && made.segments.some(({ upper }) => upper === null);
					assert.equal(
						made.choices.some(({ code }) => code === "no limits"),
						bare,
					);
				}),
				runs,
			);
		});

		test(`${chart}: lengths 0, 1 and 2, constants, zeros and 1e9`, () => {
			const flat = (value: number, length = 24) => Array.from({ length }, () => value);
			const cases = [[], [5], [5, 5], [5, 9], flat(7), flat(0), flat(1e9), [...flat(0, 23), 1e9]];
			for (const values of cases) {
				const made = controlChart(inputFor(chart, values));
				assert.equal(made.points.length, values.length);
				const still = new Set(values).size <= 1;
				if (still)
					assert.ok(
						made.points.every(({ signals }) => signals.length === 0),
						`${values[0]}`,
					);
			}
		});
	}
});
