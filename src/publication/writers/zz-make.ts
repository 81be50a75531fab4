import { writeFileSync } from "node:fs";
import { ASSESSMENT, longAssessment } from "./fixtures/assessment.ts";
import { FONTS } from "./fixtures/fonts.ts";
import { WRITERS } from "./index.ts";

const doc = process.argv[2] ? longAssessment(Number(process.argv[2])) : ASSESSMENT;
for (const w of WRITERS) {
	const t = performance.now();
	try {
		const out = await w.write(doc, { fonts: FONTS });
		console.log(w.fileName, Math.round(performance.now() - t), out.length);
		writeFileSync(`/tmp/h5/${w.fileName}`, out);
	} catch (e) {
		console.log(w.fileName, e);
	}
}
