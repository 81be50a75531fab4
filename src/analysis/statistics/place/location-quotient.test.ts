import assert from "node:assert/strict";
import { test } from "node:test";
import { locationQuotient } from "./location-quotient.ts";

test("a kind twice as usual here as elsewhere, with the exact interval", () => {
	const found = locationQuotient({ place: { kind: 20, all: 100 }, area: { kind: 120, all: 1100 } });
	assert.equal(found.kind, "location quotient");
	if (found.kind !== "location quotient") return;
	assert.equal(found.value, 2);
	assert.ok(found.interval.lower > 1 && found.interval.upper < 3.3);
	assert.deepEqual([found.placeShare, found.restShare], [0.2, 0.1]);
});

test("none anywhere, or a place that is the whole area, is explained", () => {
	const none = locationQuotient({ place: { kind: 0, all: 10 }, area: { kind: 0, all: 100 } });
	assert.equal(none.kind === "not computable" && none.reason, "both-zero");
	const whole = locationQuotient({ place: { kind: 1, all: 10 }, area: { kind: 1, all: 10 } });
	assert.equal(whole.kind === "not computable" && whole.reason, "population-not-positive");
	const more = locationQuotient({ place: { kind: 11, all: 10 }, area: { kind: 20, all: 100 } });
	assert.equal(more.kind === "not computable" && more.reason, "part-exceeds-base");
});
