import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import loadSolver from "highs";
import { leastOf, type Programme } from "./simplex.ts";
import { wholeNumbers } from "./whole-numbers.ts";

// The package describes its default export as that of a CommonJS module, which it is not here.
const solver = await (loadSolver as unknown as typeof loadSolver.default)();

const programmes = fc
	.tuple(fc.integer({ min: 2, max: 10 }), fc.integer({ min: 1, max: 5 }))
	.chain(([width, height]) =>
		fc.record({
			cost: fc.array(fc.integer({ min: -3, max: 6 }), { minLength: width, maxLength: width }),
			most: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: width, maxLength: width }),
			rows: fc.array(
				fc.record({
					terms: fc
						.array(fc.constantFrom(-1, 0, 1), { minLength: width, maxLength: width })
						.map((factors) =>
							factors.flatMap((factor, place) => (factor === 0 ? [] : [[place, factor] as [number, number]])),
						),
					right: fc.integer({ min: -6, max: 9 }),
				}),
				{ minLength: height, maxLength: height },
			),
		}),
	);

/** The same programme answered by another solver, in the format that solvers share. */
function answeredElsewhere({ cost, most, rows }: Programme, whole: boolean): number | undefined {
	const term = (factor: number, place: number) => `${factor < 0 ? "-" : "+"} ${Math.abs(factor)} x${place}`;
	const names = cost.map((_, place) => `x${place}`).join(" ");
	const lines = [
		`Minimize\n obj: ${cost.map(term).join(" ")}\nSubject To`,
		...rows.map(
			({ terms, right }, index) =>
				` r${index}: 0 x0 ${terms.map(([place, factor]) => term(factor, place)).join(" ")} = ${right}`,
		),
		"Bounds",
		...most.map((each, place) => ` 0 <= x${place} <= ${each}`),
		...(whole ? [`Generals\n ${names}`] : []),
		"End",
	];
	const answer = solver.solve(lines.join("\n"), { output_flag: false });
	return answer.Status === "Optimal" ? answer.ObjectiveValue : undefined;
}

function costOf({ cost }: Programme, values: readonly number[] | undefined): number | undefined {
	return values?.reduce((sum, value, place) => sum + value * (cost[place] ?? 0), 0);
}

test("the least cost is that of another solver, and where nothing fits neither finds anything", () => {
	fc.assert(
		fc.property(programmes, (programme) => {
			const [mine, other] = [costOf(programme, leastOf(programme)), answeredElsewhere(programme, false)];
			assert.equal(mine === undefined, other === undefined);
			assert.ok(Math.abs((mine ?? 0) - (other ?? 0)) < 1e-6, `${mine} and ${other}`);
		}),
		{ numRuns: 300 },
	);
});

test("whole numbers fit the rows exactly, and are found wherever there are any", () => {
	fc.assert(
		fc.property(programmes, (programme) => {
			const found = wholeNumbers(programme, 500);
			assert.equal(found === undefined, answeredElsewhere(programme, true) === undefined);
			for (const { terms, right } of found ? programme.rows : [])
				assert.equal(
					terms.reduce((sum, [place, factor]) => sum + factor * (found?.[place] ?? 0), 0),
					right,
				);
		}),
		{ numRuns: 300 },
	);
});

test("a search that is cut short finds nothing rather than something wrong", () => {
	const odd: Programme = {
		cost: [0, 0, 0],
		most: [5, 5, 5],
		rows: [
			[0, 1],
			[1, 2],
			[0, 2],
		].map((pair) => ({
			terms: pair.map((place) => [place, 1] as const),
			right: 1,
		})),
	};
	assert.equal(leastOf(odd)?.[0], 0.5);
	assert.equal(wholeNumbers(odd, 1), undefined);
	assert.equal(wholeNumbers(odd, 50), undefined);
});
