import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inlineText } from "#document";
import type { Outcome } from "#vocabulary";
import type { Address } from "./address.ts";
import { changeFinding } from "./change-finding.ts";
import { cohortFinding } from "./cohort-finding.ts";
import { coverageGaps } from "./coverage-gap.ts";
import {
	address,
	at,
	code,
	context,
	countyCsps,
	id,
	maidstone,
	period,
	value,
} from "./fixtures/maidstone.ts";
import { leagueFinding } from "./league-finding.ts";
import { profileFinding } from "./profile-finding.ts";
import { rankFinding } from "./rank-finding.ts";
import { rateFinding } from "./rate-finding.ts";
import { byWeight, type Finding, sayFinding } from "./say-finding.ts";
import { shareFinding } from "./share-finding.ts";

function made<Value>(outcome: Outcome<Value>): Value {
	assert.ok(outcome.ok, outcome.ok ? "" : JSON.stringify(outcome.problems));
	return outcome.value;
}

function words(finding: Finding): string {
	return inlineText(sayFinding(finding, "en"));
}

const year = period("2015/16");

describe("findings in sentences", () => {
	test("a rate says whose population its interval uses", () => {
		const asked: Address = {
			measure: id("crime.rate-by-district"),
			area: maidstone,
			window: year,
			of: id("crime.all"),
		};
		const rate = made(rateFinding(asked, at, context()));
		assert.equal(rate.denominator, "implied");
		assert.equal(
			words(rate),
			"Recorded crime per 1,000 in Maidstone in 2015/16: 58 (95% interval 56.8 to 59.2 with the population that the rate and its count imply).",
		);
	});

	test("a rate with its counts uses the population given", () => {
		const given = value("crime.rate", "2016/17", 62.438, { numerator: 10_271, denominator: 164_500 });
		const asked: Address = { measure: id("crime.rate"), area: maidstone, window: period("2016/17") };
		const rate = made(rateFinding(asked, at, context([given])));
		assert.equal(rate.denominator, "given");
		assert.equal(rate.rate.interval?.lower.toFixed(2), "61.24");
		assert.equal(rate.rate.interval?.upper.toFixed(2), "63.66");
	});

	test("a rate alone is stated only", () => {
		const rate = made(rateFinding(address("crime.rate"), at, context()));
		assert.equal(rate.strength, "stated only");
		assert.match(words(rate), /the source does not give the population behind it\.$/);
	});

	test("a rank names its group and its direction", () => {
		const asked = address("crime.rate-by-district", { window: year, group: countyCsps });
		assert.equal(
			words(made(rankFinding(asked, "value", at, context()))),
			"By recorded crime per 1,000 Maidstone is equal 5th of 11 among the community safety partnerships of Kent in 2015/16, counted from the lowest.",
		);
	});

	test("a share names part and whole", () => {
		assert.equal(
			words(made(shareFinding(address("crime.violent", { of: id("crime.all") }), at, context()))),
			"Violent crimes were 36.4% of recorded crimes in Maidstone in the year to October 2016 (3,743 of 10,271).",
		);
	});

	test("a cohort is not tested, and why is said", () => {
		const phases = context([
			value("iom.cost-of-crime", "Aug 2016", 451_812, { breakdown: "phase=before-joining" }),
			value("iom.cost-of-crime", "Aug 2016", 503_263, { breakdown: "phase=after-joining" }),
		]);
		const cohort = made(cohortFinding(address("iom.cost-of-crime"), at, phases));
		assert.equal(cohort.strength, "untested");
		assert.match(
			words(cohort),
			/rose from £451,812 before joining the cohort to £503,263 afterwards \(\+£51,451; \+11\.4%\)/,
		);
	});

	test("a gap says why and when to expect a value", () => {
		const [gap] = coverageGaps(at, context());
		assert.ok(gap);
		assert.equal(
			words(gap),
			"Proven reoffending, Maidstone, 2016: not available. The Ministry of Justice has changed its measure. Expected in October 2017.",
		);
	});

	test("a league says that counts are of places", () => {
		const [one, two] = [code("E07000105"), code("E07000108")];
		const wards = context([
			{ ...value("crime.robbery", "Apr to Oct 2016", 12), area: one },
			{ ...value("crime.robbery", "Apr to Oct 2016", 30), area: two },
		]);
		const asked = address("crime.robbery", {
			window: period("Apr to Oct 2016"),
			against: period("Apr to Oct 2015"),
			group: { name: "wards", title: "wards", members: [one, two, maidstone] },
		});
		const league = made(leagueFinding(asked, at, wards));
		assert.deepEqual(league.missing, ["Maidstone"]);
		assert.match(
			words(league),
			/^Robbery from April to October 2016 was highest in Dover 30 and Ashford 12\. Counted where it happened/,
		);
	});
});

describe("profiles", () => {
	const answers = (shares: Readonly<Record<string, number>>) =>
		context(
			Object.entries(shares).map(([breakdown, share]) =>
				value("reoffending.proven", "Oct 2016", share, { breakdown }),
			),
		);
	const asked: Address = { measure: id("reoffending.proven"), area: maidstone, window: period("Oct 2016") };

	test("of shares that add up to more than 100 more than one answer was possible", () => {
		const several = made(profileFinding(asked, at, answers({ "need=alcohol": 44, "need=drug-use": 89 })));
		assert.equal(several.answers, "several");
		assert.equal(several.notStated, undefined);
		assert.match(
			words(several),
			/drug use 89% and alcohol 44%\. More than one answer was possible\. The source does not give the base\./,
		);
	});

	test("of outcomes that do not reach 100 the rest is not stated, and a month is not final", () => {
		const mix = made(
			profileFinding(asked, at, answers({ "outcome=charged": 11, "outcome=no-suspect": 13 }), "outcome mix"),
		);
		assert.equal(mix.notStated?.text, "76%");
		assert.equal(mix.immature, true);
		assert.equal(mix.partsAre, "Outcome");
		assert.match(words(mix), /not stated 76%.*recent month and not final/);
	});

	test("a base is that of all parts, or none is given and that is said", () => {
		const part = (breakdown: string, denominator?: number) =>
			value("reoffending.proven", "Oct 2016", 40, {
				breakdown,
				...(denominator === undefined ? {} : { denominator }),
			});
		const made80 = made(profileFinding(asked, at, context([part("a=x", 80), part("a=y", 80)])));
		assert.equal(made80.base, 80);
		for (const other of [part("a=y", 200), part("a=y")]) {
			const mixed = made(profileFinding(asked, at, context([part("a=x", 80), other])));
			assert.equal(mixed.base, undefined);
			assert.match(words(mixed), /The parts have different bases, or some have none\.$/m);
		}
	});

	test("shares that miss 100 by rounding leave nothing", () => {
		const thirds = made(profileFinding(asked, at, answers({ "a=x": 33, "a=y": 33, "a=z": 33 })));
		assert.equal(thirds.notStated, undefined);
	});
});

test("what is larger and changed more comes first", () => {
	const change = (measure: string) => made(changeFinding(address(measure), at, context()));
	const sorted = byWeight([change("crime.robbery"), change("crime.violent"), change("crime.shoplifting")]);
	assert.deepEqual(
		sorted.map((each) => each.of.measure),
		["crime.violent", "crime.shoplifting", "crime.robbery"],
	);
	assert.ok(sorted.every((each) => each.weight > 0 && each.weight <= 1));
});
