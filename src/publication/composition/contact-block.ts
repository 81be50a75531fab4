import type { Contact } from "#assessment/settings";
import { type Block, text } from "#document";
import type { Generator } from "./generated.ts";

/** Whom to ask, as a list of terms. */
export function contactBlock(contact: Contact, make: Generator): Block {
	const { lines, telephone, email, website } = contact;
	return make.definitions([
		{ term: "Address", meaning: [text(lines.join(", "))] },
		...(telephone === undefined ? [] : [{ term: "Telephone", meaning: [text(telephone)] }]),
		...(email === undefined
			? []
			: [
					{
						term: "Email",
						meaning: [{ kind: "link" as const, href: `mailto:${email}`, content: [text(email)] }],
					},
				]),
		...(website === undefined
			? []
			: [
					{
						term: "Website",
						meaning: [
							{
								kind: "link" as const,
								href: website.includes("://") ? website : `https://${website}`,
								content: [text(website)],
							},
						],
					},
				]),
	]);
}
