import assert from "node:assert/strict";
import { test } from "node:test";
import { peerComparison } from "./peer-comparison.ts";

/** Maidstone's Most Similar Group: rates to October 2016, ONS mid-2015 populations; Maidstone is the 13th. */
const rates = [
	44.459, 45.559, 49.226, 49.775, 50.281, 55.679, 57.034, 57.136, 57.291, 60.106, 60.512, 61.163, 62.45,
	63.252, 65.339,
];
const populations = [
	109685, 131611, 272421, 112963, 125779, 333949, 175167, 273952, 155798, 151069, 129274, 172719, 164019,
	104455, 159663,
];

test("three answers for Maidstone, and none of them hidden", () => {
	const peers = rates.map((rate, index) => ({ rate, population: populations[index] ?? 0 }));
	const found = peerComparison({ peers: Object.freeze(peers) });
	assert.equal(found.kind, "peer comparison");
	if (found.kind !== "peer comparison") return;
	assert.equal(found.groupAverage.toFixed(4), "55.9508");
	assert.equal(found.pooledRate.toFixed(3), "56.031");
	const maidstone = found.members[12];
	assert.deepEqual([maidstone?.rank.label, maidstone?.rank.of], ["13", 15]);
	assert.deepEqual([maidstone?.chance, maidstone?.widened], ["far above", "not different"]);
	assert.deepEqual([maidstone?.z.toFixed(1), maidstone?.widenedZ.toFixed(2)], ["10.7", "1.07"]);
});

test("a member without people is explained", () => {
	const found = peerComparison({
		peers: [
			{ rate: 1, population: 0 },
			{ rate: 1, population: 5 },
		],
	});
	assert.equal(found.kind === "not computable" && found.reason, "population-not-positive");
});
