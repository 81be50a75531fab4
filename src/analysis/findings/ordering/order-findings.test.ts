import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type MeasureTree, monthsOf } from "#vocabulary";
import { at, code, context, id, period, value } from "../fixtures/maidstone.ts";
import { distinctNews, type Families, isSameNews } from "./families.ts";
import { type OrderingRequest, orderFindings } from "./order-findings.ts";
import type { OrderedFinding } from "./ordered-finding.ts";

const request: OrderingRequest = {
	windows: [{ name: "year", period: period("RY Oct 2016"), against: period("RY Oct 2015") }],
	groups: [],
	steps: [],
	sums: [],
	priorities: new Set(),
	at,
};

function ordered(more: Partial<OrderingRequest> = {}, where = context()): OrderedFinding[] {
	return orderFindings({ ...request, ...more }, where);
}

function found(measure: string, all: readonly OrderedFinding[]): OrderedFinding {
	const finding = all.find((each) => each.finding.of.measure === measure);
	assert.ok(finding, measure);
	return finding;
}

describe("the order", () => {
	test("is the same however the evidence came", () => {
		const forwards = context();
		const backwards = {
			...forwards,
			book: { ...forwards.book, observations: forwards.book.observations.toReversed() },
		};
		assert.deepEqual(
			ordered({}, forwards).map((each) => each.id),
			ordered({}, backwards).map((each) => each.id),
		);
	});

	test("puts a clear change of many before one that chance could explain", () => {
		const all = ordered();
		const violence = found("crime.violent", all);
		const robbery = found("crime.robbery", all);
		assert.equal(violence.certainty, 1);
		assert.equal(robbery.certainty, 0.25);
		assert.ok(all.indexOf(violence) < all.indexOf(robbery));
		assert.deepEqual(
			all.map((each) => each.order),
			all.map((each) => each.order).toSorted((left, right) => right - left),
		);
	});

	test("says whether a change is welcome by the polarity of its measure", () => {
		assert.equal(found("crime.violent", ordered()).meaning, "concern");
		assert.equal(found("crime.robbery", ordered()).meaning, "improvement");
	});

	test("puts what is illustrative last", () => {
		const invented = ["RY Oct 2016", "RY Oct 2015"].map((year, index) =>
			value("road.ksi", year, 9000 - index * 4000, { illustrative: true }),
		);
		const all = ordered({}, context(invented));
		assert.equal(all.at(-1)?.finding.of.measure, "road.ksi");
		assert.equal(all.at(-1)?.illustrative, true);
	});
});

describe("what stands beside a change", () => {
	const year = monthsOf(period("RY Oct 2016"));
	const months = [...monthsOf(period("RY Oct 2015")), ...year].map((month, index) =>
		value("crime.robbery", month.from.slice(0, 7), index === 23 ? 40 : 5 + (index % 3)),
	);

	test("a signal in the latest month makes an unclear change surer", () => {
		const robbery = found("crime.robbery", ordered({}, context(months)));
		assert.equal(robbery.beside.signal?.verdict.kind, "signal now");
		assert.equal(robbery.certainty, 0.75);
	});

	test("an outlook where the months are held, and none where they are not", () => {
		assert.equal(found("crime.robbery", ordered({}, context(months))).beside.outlook?.kind, "outlook");
		assert.equal(found("crime.violent", ordered()).beside.outlook, undefined);
	});

	test("the change of the area above", () => {
		const county = code("E23000032");
		const held = [
			{ ...value("crime.robbery", "RY Oct 2016", 900), area: county },
			{ ...value("crime.robbery", "RY Oct 2015", 800), area: county },
		];
		const group = { name: "districts", title: "districts", members: [code("E07000110")], total: county };
		const robbery = found("crime.robbery", ordered({ groups: [group] }, context(held)));
		assert.equal(robbery.beside.county?.shown["signed-change"]?.text, "+12.5%");
	});

	test("harm only of what is held by offence code, and never guessed", () => {
		const harm = { publisher: "p", version: "1", weights: { "34B": 700 } };
		const byCode = [value("crime.robbery", "RY Oct 2016", 69, { breakdown: "offence=34B" })];
		assert.equal(found("crime.robbery", ordered({ harm }, context(byCode))).beside.harm, 69 * 700);
		const unknown = [value("crime.robbery", "RY Oct 2016", 69, { breakdown: "offence=99" })];
		assert.equal(found("crime.robbery", ordered({ harm }, context(unknown))).beside.harm, undefined);
		assert.equal(found("crime.violent", ordered({ harm }, context(byCode))).beside.harm, undefined);
	});
});

describe("a gap in the evidence", () => {
	test("is a finding, and weighs more where a priority rests on it", () => {
		const measure = "reoffending.proven";
		const plain = found(measure, ordered());
		const priority = found(measure, ordered({ priorities: new Set([measure]) }));
		assert.equal(plain.finding.kind, "coverage gap");
		assert.ok(priority.order > plain.order);
	});
});

describe("families", () => {
	const tree: MeasureTree = {
		id: "t",
		title: "t",
		source: "t",
		roots: [
			{
				measure: id("crime.all"),
				children: [
					{ measure: id("crime.violent"), children: [] },
					{ measure: id("crime.robbery"), children: [] },
				],
			},
		],
	} as unknown as MeasureTree;
	const families: Families = { trees: [tree], pairs: [] };
	const all = ordered();
	const [parent, violence, robbery] = ["crime.all", "crime.violent", "crime.robbery"].map((measure) =>
		found(measure, all),
	) as [OrderedFinding, OrderedFinding, OrderedFinding];

	test("a child that makes most of its parent's difference is the same news, one that goes the other way is not", () => {
		assert.ok(isSameNews(parent, violence, families));
		assert.ok(!isSameNews(parent, robbery, families));
		assert.ok(!isSameNews(parent, violence, { trees: [], pairs: [] }));
	});

	test("headlines tell each news once, and give every subject its turn", () => {
		const told = distinctNews(all, families, 5);
		assert.ok(told.includes(violence) !== told.includes(parent));
		const crimes = told.filter(({ finding }) => finding.of.measure.startsWith("crime."));
		assert.ok(crimes.length <= 3, String(crimes.length));
		assert.deepEqual(
			told.map((each) => all.indexOf(each)),
			told.map((each) => all.indexOf(each)).toSorted((left, right) => left - right),
		);
	});
});
