import type { Contact } from "#assessment/settings";
import { type Block, text } from "#document";
import { done, type Location, type Problem, refused } from "#vocabulary";
import type { TagAnswer } from "../desk.ts";
import { type Generator, generator } from "../generated.ts";

/** Whom to ask, or that nobody is named. */
export const answerContact: TagAnswer = (request, id, { input, marking }) => {
	const { contact } = input.settings;
	if (!contact) return refused(noContact(request.at));
	return done({ blocks: [contactBlock(contact, generator(request.tag, marking, id))], figures: [] });
};

/** Whom to ask, as a list of terms. */
function contactBlock(contact: Contact, make: Generator): Block {
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

function noContact(at: Location): Problem {
	return {
		code: "contact-missing",
		stops: "document",
		at,
		says: "assessment.yaml names nobody to contact.",
		next: "Add contact: with lines, telephone and website to assessment.yaml.",
	};
}
