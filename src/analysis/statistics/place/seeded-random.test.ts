import assert from "node:assert/strict";
import { test } from "node:test";
import { chiSquareUpperTail } from "../distributions/gamma.ts";
import { seededRandom, shuffled } from "./seeded-random.ts";

test("the same seed, the same numbers; another seed, others", () => {
	const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
	assert.deepEqual(draw(7), draw(7));
	assert.notDeepEqual(draw(7), draw(8));
});

test("numbers fall evenly into a hundred boxes, from 0 to below 1", () => {
	const random = seededRandom(20170118);
	const boxes = new Array<number>(100).fill(0);
	for (let draw = 0; draw < 100_000; draw++) {
		const box = Math.floor(random() * 100);
		boxes[box] = (boxes[box] ?? Number.NaN) + 1;
	}
	const chiSquare = boxes.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
	assert.ok(chiSquareUpperTail(chiSquare, 99) > 0.001);
});

test("each order of three is drawn as often as the others, and nothing is lost", () => {
	const random = seededRandom(1);
	const orders = new Map<string, number>();
	for (let draw = 0; draw < 6000; draw++) {
		const order = shuffled(Object.freeze(["a", "b", "c"]), random).join("");
		orders.set(order, (orders.get(order) ?? 0) + 1);
	}
	assert.equal(orders.size, 6);
	const chiSquare = [...orders.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
	assert.ok(chiSquareUpperTail(chiSquare, 5) > 0.001);
});
