// A registry mirror may offer one platform only; npm then writes a lock without the optional packages of the
// others, and `npm ci` refuses it everywhere. This adds what is missing (version, os, cpu, libc; no integrity).
import { readFileSync, writeFileSync } from "node:fs";

const PLATFORM =
	/(?:^|[-/.])(linux|darwin|win32|freebsd|openbsd|netbsd|sunos|android|aix|openharmony)[-.](arm64|arm|x64|ia32|riscv64|ppc64|s390x|loong64|mips64el)(?:[-.](gnueabihf|musleabihf|gnueabi|gnu|musl|msvc|eabi))?$/;

const lockFile = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(lockFile, "utf8"));

let added = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
	for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
		const nested = `${path === "" ? "" : `${path}/`}node_modules/${name}`;
		const hoisted = `node_modules/${name}`;
		if (lock.packages[nested] || lock.packages[hoisted]) continue;
		lock.packages[hoisted] = platformEntry(name, version, entry);
		added += 1;
	}
}

lock.packages = Object.fromEntries(
	Object.entries(lock.packages).sort(([left], [right]) => (left < right ? -1 : 1)),
);
writeFileSync(lockFile, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${added} optional packages of other platforms added.`);

function platformEntry(name, version, parent) {
	const found = PLATFORM.exec(name);
	const entry = { version: version.replace(/^[\^~]/, ""), optional: true };
	if (parent.dev) entry.dev = true;
	if (!found) return entry;
	const [, os, cpu, libc] = found;
	entry.cpu = [cpu];
	entry.os = [os];
	if (libc?.startsWith("musl")) entry.libc = ["musl"];
	if (libc?.startsWith("gnu")) entry.libc = ["glibc"];
	return entry;
}
