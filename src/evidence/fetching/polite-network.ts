/** What fetching needs of the world beside a folder. */
export type Network = {
	/** Waits; handed in so that tests need not. */
	readonly pause: (milliseconds: number) => Promise<void>;
	readonly request?: typeof fetch;
	/** Called with each piece that arrives. */
	readonly arrived?: (bytes: number) => void;
	readonly signal?: AbortSignal;
};

/** What a server said, or that it could not be reached. */
export type Reply =
	| { readonly kind: "answer"; readonly response: Response }
	| { readonly kind: "refusal"; readonly status: number }
	| { readonly kind: "unreachable" };

/** Time between two requests to one publisher, and how often one is tried. */
const POLITE_PAUSE_MS = 500;
export const ATTEMPTS = 4;
const LONGEST_WAIT_MS = 60_000;

/** By which name a publisher can tell these requests from others. */
const NAME = "Bellwether/0.1 (strategic assessments of community safety partnerships)";

/** Answers that ask for patience. */
const BUSY = new Set([429, 502, 503, 504]);

/**
 * Asks a server, one request at a time and with a pause before each; a server that is busy is asked again after the
 * time it names.
 */
export async function askPolitely(
	network: Network,
	address: string,
	headers: Readonly<Record<string, string>> = {},
): Promise<Reply> {
	const request = network.request ?? fetch;
	for (let attempt = 1; ; attempt += 1) {
		await network.pause(POLITE_PAUSE_MS);
		network.signal?.throwIfAborted();
		const response = await request(address, {
			headers: { "user-agent": NAME, "accept-encoding": "identity", ...headers },
			...(network.signal && { signal: network.signal }),
		}).catch(() => undefined);
		network.signal?.throwIfAborted();
		if (!response) return { kind: "unreachable" };
		if (response.ok || response.status === 416) return { kind: "answer", response };
		await response.body?.cancel().catch(() => undefined);
		if (!BUSY.has(response.status) || attempt === ATTEMPTS)
			return { kind: "refusal", status: response.status };
		await network.pause(waitOf(response, attempt));
	}
}

function waitOf(response: Response, attempt: number): number {
	const seconds = Number(response.headers.get("retry-after"));
	const wished = Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : POLITE_PAUSE_MS * 2 ** attempt;
	return Math.min(wished, LONGEST_WAIT_MS);
}

/**
 * By what a server tells one release of a file from another; undefined where it does not tell exactly, so that parts of
 * two releases are never joined.
 */
export function validatorOf(response: Response): string | undefined {
	const tag = response.headers.get("etag");
	return tag && !tag.startsWith("W/") ? tag : (response.headers.get("last-modified") ?? undefined);
}
