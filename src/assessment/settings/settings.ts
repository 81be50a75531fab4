import type { AreaGroup, RatesToCheck, SumToCheck } from "#analysis/findings";
import type { Area, Day, Language, Marking, MeasureId, Period } from "#vocabulary";

/** A window with a name: a period, what it is compared with, and why where the two are not alike. */
export type NamedWindow = { readonly period: Period; readonly against?: Period; readonly reason?: string };

/** A sum or a rate that must hold between figures as supplied. A tree is named here and looked up later. */
export type Check =
	| (Omit<Extract<SumToCheck, { readonly kind: "tree" }>, "tree"> & { readonly tree: string })
	| Extract<SumToCheck, { readonly kind: "areas" }>
	| ({ readonly kind: "rates" } & RatesToCheck);

/** One part of the document, in the order of the document: a file of prose or a generated appendix. */
export type DocumentPart =
	| { readonly kind: "prose"; readonly file: string }
	| { readonly kind: "appendix"; readonly appendix: AppendixKind; readonly file?: string };

/** The appendices that are generated. */
export const APPENDICES = {
	sources: "Information sources",
	scores: "Scores",
	"case-studies": "Case studies",
	methods: "How the figures were worked out",
	glossary: "Glossary",
} as const;

export type AppendixKind = keyof typeof APPENDICES;

/** Whom to ask. */
export type Contact = {
	readonly lines: readonly string[];
	readonly telephone?: string;
	readonly email?: string;
	readonly website?: string;
};

/** What an assessment is about and how its document is put together: `assessment.yaml`, read. */
export type AssessmentSettings = {
	readonly partnership: { readonly name: string; readonly short: string };
	readonly title: string;
	readonly year: string;
	readonly version: string;
	readonly state: "draft" | "in review" | "agreed" | "published" | "superseded";
	readonly date: Day;
	readonly language: Language;
	readonly marking: Marking;
	readonly area: Area;
	readonly ranking: "unrounded" | "as displayed";
	/** The first is the one meant where prose names none. */
	readonly windows: ReadonlyMap<string, NamedWindow>;
	readonly groups: ReadonlyMap<string, AreaGroup>;
	readonly population?: { readonly measure: MeasureId; readonly period: Period };
	readonly checks: readonly Check[];
	readonly parts: readonly DocumentPart[];
	readonly contact?: Contact;
	readonly notes: readonly string[];
};
