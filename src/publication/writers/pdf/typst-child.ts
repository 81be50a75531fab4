import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { TypstAnswer, TypstJob } from "./typst-job.ts";

/** No folder of the machine: the template sees only the files that a job brings. */
const NOWHERE = "/nowhere";

/** The program of the process in which Typst runs: takes jobs from its parent and answers each with a PDF or a fault. */
process.on("message", (job: TypstJob) => {
	process.send?.(answerTo(job));
});

let compiler: NodeCompiler | undefined;

function answerTo(job: TypstJob): TypstAnswer {
	try {
		compiler ??= NodeCompiler.create({
			workspace: NOWHERE,
			fontArgs: [{ fontBlobs: job.fonts.map((font) => Buffer.from(font)) }],
		});
		return { number: job.number, pdf: pdfOf(compiler, job) };
	} catch (fault) {
		return { number: job.number, fault: fault instanceof Error ? fault.message : String(fault) };
	}
}

function pdfOf(typst: NodeCompiler, { template, files, standard }: TypstJob): Uint8Array {
	typst.resetShadow();
	for (const { path, bytes } of files) typst.mapShadow(NOWHERE + path, Buffer.from(bytes));
	const compiled = typst.compile({ mainFileContent: template });
	const error = compiled.takeError();
	if (error || !compiled.result)
		throw new Error(error ? said(typst.fetchDiagnostics(error)) : "Typst gave no pages");
	try {
		return typst.pdf(compiled.result, { pdfStandard: standard, creationTimestamp: 0 });
	} finally {
		typst.evictCache(0);
	}
}

function said(diagnostics: readonly { readonly message?: string }[]): string {
	return diagnostics.map(({ message }) => message ?? JSON.stringify(diagnostics)).join("; ");
}
