/**
 * A pure function that works out each answer once: several checks ask the same of the same sentence.
 *
 * @example
 * remembered((words) => words.text.length)({ text: "three" }) // => 5
 */
export function remembered<Asked extends object, Answer>(
	work: (asked: Asked) => Answer,
): (asked: Asked) => Answer {
	const answers = new WeakMap<Asked, { readonly answer: Answer }>();
	return (asked) => {
		const held = answers.get(asked);
		if (held) return held.answer;
		const answer = work(asked);
		answers.set(asked, { answer });
		return answer;
	};
}
