import { runCommandLine } from "./command-line.ts";

process.exitCode = await runCommandLine(process.argv.slice(2), {
	result: (line) => console.log(line),
	remark: (line) => console.error(line),
});
