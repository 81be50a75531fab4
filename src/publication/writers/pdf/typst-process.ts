import { type ChildProcess, fork } from "node:child_process";
import type { TypstAnswer, TypstJob } from "./typst-job.ts";

/** After so many documents the process is replaced, since Typst keeps memory for as long as it lives. */
const DOCUMENTS_PER_PROCESS = 25;

/** How long a document may take before the process is ended: a hundred times what a long one takes. */
const SECONDS_ALLOWED = 60;

type Runner = { readonly child: ChildProcess; readonly fonts: readonly Uint8Array[]; done: number };

let runner: Runner | undefined;
let turn: Promise<unknown> = Promise.resolve();
let jobs = 0;

/**
 * Sets a document with Typst, in a process of its own: native code cannot be interrupted in a thread, but a process can be
 * ended. One document at a time; the process stays for the next one and does not keep the program alive.
 *
 * @throws Error with Typst's words if it refuses the document, or if the time is over
 */
export function setWithTypst(
	job: Omit<TypstJob, "number">,
	secondsAllowed = SECONDS_ALLOWED,
): Promise<Uint8Array> {
	jobs += 1;
	const numbered = { ...job, number: jobs };
	const result = turn.then(() => run(numbered, secondsAllowed));
	turn = result.catch(() => undefined);
	return result;
}

async function run(job: TypstJob, secondsAllowed: number): Promise<Uint8Array> {
	const { child, done } = runnerWith(job.fonts);
	child.ref();
	child.channel?.ref();
	try {
		const answer = await answerOf(child, done === 0 ? job : { ...job, fonts: [] }, secondsAllowed);
		if ("fault" in answer) throw new Error(`Typst refused the document: ${answer.fault}`);
		return new Uint8Array(answer.pdf);
	} finally {
		rest();
	}
}

/** Lets the process rest between documents, or ends it after its last. */
function rest(): void {
	if (!runner) return;
	runner.done += 1;
	if (runner.done >= DOCUMENTS_PER_PROCESS) endTypst();
	runner?.child.unref();
	runner?.child.channel?.unref();
}

/** The process at hand if it has the type that is wanted, else a new one. */
function runnerWith(fonts: readonly Uint8Array[]): Runner {
	if (runner?.fonts.some((font, index) => font !== fonts[index])) endTypst();
	runner ??= startRunner(fonts);
	return runner;
}

function startRunner(fonts: readonly Uint8Array[]): Runner {
	// Named from the room's door, so that a bundle finds the program too.
	const program = new URL("./pdf/typst-child.ts", import.meta.resolve("#publication/writers"));
	const child = fork(program, {
		serialization: "advanced",
		execArgv: [],
		stdio: ["ignore", "ignore", "ignore", "ipc"],
	});
	const forget = () => {
		if (runner?.child === child) runner = undefined;
	};
	child.once("exit", forget).on("error", forget);
	return { child, fonts, done: 0 };
}

/** Ends the process, whatever it is doing. The next document starts another. */
export function endTypst(): void {
	runner?.child.kill("SIGKILL");
	runner = undefined;
}

function answerOf(child: ChildProcess, job: TypstJob, secondsAllowed: number): Promise<TypstAnswer> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(
			() => fail(`took more than ${secondsAllowed} seconds and was ended`),
			secondsAllowed * 1000,
		);
		const onExit = () => fail("ended without an answer");
		const leave = () => {
			clearTimeout(timer);
			child.off("message", onMessage);
			child.off("exit", onExit);
			child.off("error", onExit);
		};
		const fail = (why: string) => {
			leave();
			endTypst();
			reject(new Error(`The process that sets the PDF ${why}.`));
		};
		const onMessage = (answer: unknown) => {
			leave();
			resolve(answer as TypstAnswer);
		};
		child.on("message", onMessage);
		child.on("exit", onExit);
		child.on("error", onExit);
		child.send(job, (error) => {
			if (error) fail("did not take the document");
		});
	});
}
