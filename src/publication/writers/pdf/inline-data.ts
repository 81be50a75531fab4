import type { Inline } from "#document";
import { linkAddress } from "../link-address.ts";

/** Running text for the template; only links that may be followed keep an address. */
export function inlineData(content: readonly Inline[]): object[] {
	return content.map((part) => {
		if ("text" in part) return { kind: part.kind, text: part.text };
		const inside = inlineData(part.content);
		if (part.kind !== "link") return { kind: part.kind, content: inside };
		const address = linkAddress(part.href);
		return { kind: "link", address: address?.startsWith("#") ? null : (address ?? null), content: inside };
	});
}
