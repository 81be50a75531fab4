const ALLOWED = /^(?:https?:\/\/|mailto:|#)/i;

/**
 * The address of a link if a published document may carry it: web, mail, or a place in the same document. Anything else,
 * such as a script, is nothing, and the words stand without a link.
 *
 * @example
 * linkAddress("https://www.gov.uk/") // => "https://www.gov.uk/"
 * @example
 * linkAddress("javascript:alert(1)") // => undefined
 */
export function linkAddress(href: string): string | undefined {
	const trimmed = href.trim();
	return ALLOWED.test(trimmed) ? trimmed : undefined;
}
