import { hash, verify } from "@node-rs/argon2";
import type { Problem } from "#vocabulary";

/**
 * The cost of trying one password: 19 MiB of memory and two passes, OWASP's least for argon2id (Password Storage Cheat
 * Sheet). The algorithm is the package's usual one, argon2id.
 */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Lengths of passwords that people choose; the longest only keeps the work of hashing small. */
const SHORTEST = 12;
const LONGEST = 256;

/** Letters and digits of one-time passwords, without those that look alike. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 4;
const GROUP = 5;

/** The argon2id hash of a password, with its salt and cost. */
export function hashPassword(password: string): Promise<string> {
	return hash(password.normalize("NFC"), COST);
}

let nobody: Promise<string> | undefined;

/** Whether a password is the one of a hash. Where there is none it takes as long, and is not. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
	nobody ??= hashPassword("nobody has this password");
	const same = await verify(kept ?? (await nobody), password.slice(0, 2 * LONGEST).normalize("NFC"));
	return same && kept !== null;
}

/** A password that is printed once and chosen anew at the first sign-in, some 99 bits of chance. */
export function oneTimePassword(random: (bytes: number) => Uint8Array): string {
	const letters: string[] = [];
	const largest = 256 - (256 % LETTERS.length);
	while (letters.length < GROUPS * GROUP)
		for (const byte of random(GROUPS * GROUP))
			if (byte < largest) letters.push(LETTERS.charAt(byte % LETTERS.length));
	return Array.from({ length: GROUPS }, (_, group) =>
		letters.slice(group * GROUP, (group + 1) * GROUP).join(""),
	).join("-");
}

/** Why a password cannot be chosen; undefined where it can. Length is what counts; nothing else is demanded. */
export function passwordProblem(password: string, name: string): Problem | undefined {
	const length = [...password].length;
	const isName = password.toLowerCase().includes(name.toLowerCase());
	if (length >= SHORTEST && length <= LONGEST && !isName) return undefined;
	return {
		code: "password-unfit",
		stops: "document",
		at: { file: "password" },
		says: "This password cannot be used.",
		wanted: `${SHORTEST} to ${LONGEST} characters, without your name in them`,
		next: "Choose another, such as four words that do not belong together.",
	};
}
