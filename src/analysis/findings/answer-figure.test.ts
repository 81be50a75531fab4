import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Figure } from "#document";
import { monthsOf } from "#vocabulary";
import type { Address } from "./address.ts";
import { answerFigure } from "./answer-figure.ts";
import type { FindingContext } from "./finding-context.ts";
import { address, at, code, context, countyCsps, id, peers, period, value } from "./fixtures/maidstone.ts";
import type { Show } from "./shows.ts";

function figure(asked: Address, show: Show, where: FindingContext = context(), places?: number): Figure {
	const outcome = answerFigure(
		{ address: asked, show, at, ...(places === undefined ? {} : { places }) },
		where,
	);
	assert.ok(outcome.ok, outcome.ok ? "" : JSON.stringify(outcome.problems));
	return outcome.value;
}

function text(measure: string, show: Show, more: Partial<Address> = {}): string {
	return figure(address(measure, more), show).text;
}

function codes(asked: Address, show: Show, where = context()): string[] {
	const outcome = answerFigure({ address: asked, show, at }, where);
	return outcome.ok ? [] : outcome.problems.map((each) => each.code);
}

/** Twelve months that add up to a total, very unevenly, and otherwise in one window than in the other. */
function monthly(window: string, total: number, illustrative: boolean) {
	const months = monthsOf(period(window));
	const high = window.endsWith("2016") ? 0 : 6;
	return months.map((month, index) =>
		value("crime.robbery", month.from.slice(0, 7), index === high ? total - 22 : 2, { illustrative }),
	);
}

describe("a change with both counts", () => {
	test("prints value, difference, size and both values", () => {
		assert.equal(text("crime.all", "value"), "10,271");
		assert.equal(text("crime.all", "previous"), "9,189");
		assert.equal(text("crime.all", "difference"), "+1,082");
		assert.equal(text("crime.robbery", "difference"), "−10");
		assert.equal(text("crime.robbery", "size"), "10");
		assert.equal(text("crime.all", "from-to"), "from 9,189 to 10,271");
	});

	test("per cent is rounded once, half away from zero", () => {
		assert.equal(text("crime.all", "change"), "11.8%");
		assert.equal(text("crime.all", "signed-change"), "+11.8%");
		assert.equal(text("crime.robbery", "signed-change"), "−12.7%");
		assert.equal(text("crime.shoplifting", "signed-change"), "−25.3%");
	});

	test("carries the interval of the exact test", () => {
		assert.equal(text("crime.all", "interval"), "+8.7% to +15.0%");
		assert.equal(figure(address("crime.all"), "interval").method, "two-count-test");
		const change = figure(address("crime.robbery"), "signed-change");
		assert.equal(change.interval?.lower.toFixed(1), "-37.7");
		assert.equal(change.interval?.upper.toFixed(1), "22.2");
	});

	test("carries the wider interval where published months show more than chance, never of illustrative ones", () => {
		const months = (illustrative: boolean) =>
			context([...monthly("RY Oct 2016", 69, illustrative), ...monthly("RY Oct 2015", 79, illustrative)]);
		const wider = figure(address("crime.robbery"), "interval", months(false)).interval;
		const exact = figure(address("crime.robbery"), "interval", months(true)).interval;
		assert.equal(exact?.upper.toFixed(1), "22.2");
		assert.ok((wider?.upper ?? 0) > 50);
		assert.equal(figure(address("crime.robbery"), "interval", months(false)).method, "over-dispersed-change");
	});

	test("carries base, method, both sources and no caution it does not need", () => {
		const change = figure(address("crime.all"), "change");
		assert.deepEqual(change.base, { kind: "counts", numerator: 10271, previous: 9189 });
		assert.equal(change.method, "two-count-test");
		assert.equal(change.sources.length, 2);
		assert.equal(change.sources[0]?.at?.file, "returns/kent.csv");
		assert.deepEqual(change.cautions, []);
	});

	test("on a base under 20 is refused, and both counts are offered", () => {
		assert.deepEqual(codes(address("iom.women"), "change"), ["base-small"]);
		assert.equal(text("iom.women", "from-to"), "from 3 to 6");
		assert.match(
			figure(address("iom.women"), "from-to")
				.cautions.map((each) => each.text)
				.join(),
			/Small counts/,
		);
	});

	test("of a stock is a difference, with its per cent said to be untested and no interval", () => {
		const days = { window: period("30 Sep 2016"), against: period("31 Aug 2016") };
		assert.equal(text("claimants.count", "difference", days), "−15");
		assert.match(
			figure(address("claimants.count", days), "change")
				.cautions.map((each) => each.text)
				.join(),
			/Not tested/,
		);
		assert.deepEqual(codes(address("claimants.count", days), "interval"), ["no-interval"]);
	});

	test("of a per cent is in percentage points", () => {
		assert.equal(text("calls.non-emergency-answered", "points"), "6.4 percentage points");
		assert.deepEqual(codes(address("calls.non-emergency-answered"), "change"), ["per-cent-of-per-cent"]);
		assert.deepEqual(codes(address("crime.all"), "points"), ["not-per-cent"]);
	});
});

describe("windows that are not alike", () => {
	const admissions = address("health.admissions.psychoactive", {
		window: period("Jul 2015 to Jun 2016"),
		against: period("Sep 2014 to Aug 2015"),
	});
	const casualties = address("road.ksi", { window: period("2015"), against: period("2013") });

	test("overlap: refused without a reason, which is printed where there is one", () => {
		assert.deepEqual(codes(admissions, "change"), ["windows-overlap"]);
		const reasoned = figure({ ...admissions, reason: "The source gives no other windows." }, "change");
		assert.equal(reasoned.text, "13.2%");
		assert.match(
			reasoned.cautions.map((each) => each.text).join(),
			/counted in both.*The source gives no other windows/,
		);
	});

	test("end points need a reason", () => {
		assert.deepEqual(codes(casualties, "change"), ["windows-end-points"]);
		const reason = "As the road safety partnership reports it.";
		assert.equal(figure({ ...casualties, reason }, "signed-change").text, "−20.6%");
	});

	test("an empty reason is none", () => {
		assert.deepEqual(codes({ ...casualties, reason: "  " }, "change"), ["windows-end-points"]);
	});
});

describe("shares and ranks", () => {
	test("a share of all crime with Wilson's interval", () => {
		const share = figure(address("crime.violent", { of: id("crime.all") }), "share");
		assert.equal(share.text, "36.4%");
		assert.deepEqual(share.base, { kind: "counts", numerator: 3743, denominator: 10271 });
		assert.equal(share.interval?.lower.toFixed(2), "35.52");
	});

	test("a part larger than its whole is refused", () => {
		assert.deepEqual(codes(address("crime.all", { of: id("crime.violent") }), "share"), [
			"part-exceeds-whole",
		]);
	});

	const inCounty = { window: period("2015/16"), group: countyCsps };

	test("equal 5th of 11 as displayed, with the size of the group", () => {
		assert.equal(text("crime.rate-by-district", "rank", inCounty), "5= of 11");
		assert.equal(text("crime.rate-by-district", "rank-words", inCounty), "equal 5th of 11");
		const rank = figure(address("crime.rate-by-district", inCounty), "rank");
		assert.deepEqual(rank.base, { kind: "group", size: 11 });
		assert.equal(rank.sources.length, 11);
	});

	test("ranks of values before rounding, where the assessment wants them", () => {
		const close = countyCsps.members
			.filter((each) => each === code("E07000108"))
			.map((area) => ({ ...value("crime.rate", "2016/17", 58.04), area }));
		const own = value("crime.rate", "2016/17", 58.01);
		const asked = address("crime.rate", {
			window: period("2016/17"),
			group: { name: "two", title: "two districts", members: [code("E07000108"), own.area] },
		});
		const displayed = context([...close, own]);
		assert.equal(figure(asked, "rank", displayed, 1).text, "1= of 2");
		assert.equal(figure(asked, "rank", { ...displayed, ranking: "unrounded" }, 1).text, "1 of 2");
	});

	test("13th of 15 peers, 11.6% above their unweighted average", () => {
		assert.equal(text("crime.rate", "rank-words", { group: peers }), "13th of 15");
		assert.equal(text("crime.rate", "average", { group: peers }), "55.951");
		assert.equal(text("crime.rate", "against-average", { group: peers }), "+11.6%");
		assert.equal(text("crime.rate", "count-of-group", { group: peers }), "15");
	});

	test("a group with a value missing has no rank", () => {
		const gone = { ...peers, members: [...peers.members, code("E92000001")] };
		assert.deepEqual(codes(address("crime.rate", { group: gone }), "rank"), ["group-incomplete"]);
	});
});

describe("what suppliers state without counts", () => {
	test("a change, base not given", () => {
		const asked = { window: period("Jul 2015 to Jun 2016") };
		const stated = figure(address("one-stop-shop.visits", asked), "stated");
		assert.equal(stated.text, "42.3%");
		assert.deepEqual(stated.base, { kind: "not given by the source" });
		assert.equal(stated.of.against?.from, "2014-07-01");
		assert.equal(stated.method, "as-stated");
	});

	test("a rank, a grade, and when data are expected", () => {
		assert.equal(text("deprivation.rank-in-county", "stated", { window: period("2015") }), "9th of 12");
		const pillar = { window: period("2016"), breakdown: "pillar=efficiency" };
		assert.equal(text("inspection.peel", "stated", pillar), "good");
		assert.equal(text("reoffending.proven", "expected", { window: period("2016") }), "October 2017");
	});

	test("what is said of another area or window is not borrowed", () => {
		const year = period("2016");
		assert.deepEqual(codes(address("reoffending.proven", { window: period("2015") }), "expected"), [
			"expected-unknown",
		]);
		assert.deepEqual(
			codes(address("reoffending.proven", { window: year, area: code("E07000105") }), "expected"),
			["expected-unknown"],
		);
	});
});

describe("what is not there", () => {
	test("is a problem that names what there is, never a zero", () => {
		const outcome = answerFigure(
			{ address: address("crime.robbery", { area: code("E07000105") }), show: "value", at },
			context(),
		);
		assert.ok(!outcome.ok);
		const [problem] = outcome.problems;
		assert.equal(
			problem?.says,
			"There is no value for crime.robbery in Ashford for November 2015 to October 2016.",
		);
		assert.equal(
			problem?.next,
			"This measure has: Maidstone, November 2015 to October 2016; Maidstone, November 2014 to October 2015.",
		);
		assert.equal(problem?.at, at);
	});

	test("an unknown measure names the nearest", () => {
		const outcome = answerFigure({ address: address("crime.robery"), show: "value", at }, context());
		assert.ok(!outcome.ok);
		assert.equal(outcome.problems[0]?.next, "Did you mean “crime.robbery”?");
	});

	test("two published values of one cell are refused until one is chosen", () => {
		const twice = context([value("crime.robbery", "RY Oct 2016", 68)]);
		assert.deepEqual(codes(address("crime.robbery"), "value", twice), ["cell-stated-twice"]);
		assert.equal(twice.book.problems.length, 1);
	});

	test("a published value wins over an illustrative one, which says so where it stands alone", () => {
		const invented = context([
			value("crime.robbery", "RY Oct 2016", 1, { illustrative: true }),
			value("crime.robbery", "Oct 2016", 5, { illustrative: true }),
		]);
		assert.equal(figure(address("crime.robbery"), "value", invented).text, "69");
		const month = figure(address("crime.robbery", { window: period("Oct 2016") }), "value", invented);
		assert.equal(month.illustrative, true);
		assert.match(month.cautions.map((each) => each.text).join(), /Illustrative/);
	});
});

test("a break inside the windows is a caution, one outside is none", () => {
	const broken = (date: "Nov 2014" | "Nov 2015") =>
		context(
			[],
			[
				{
					measures: [id("crime.violent")],
					areas: [],
					date: period(date).from,
					kind: "recording",
					reason: "Repeat offences are crimed one by one",
					at,
				},
			],
		);
	assert.match(
		figure(address("crime.violent"), "change", broken("Nov 2015"))
			.cautions.map((each) => each.text)
			.join(),
		/Break on 1 November 2015: change in recording practice \(unverified\)/,
	);
	assert.deepEqual(figure(address("crime.violent"), "change", broken("Nov 2014")).cautions, []);
});
