import type { CalloutTone } from "#document";
import type { Location, Marking } from "#vocabulary";
import type { TagName } from "./tag-language.ts";

/** A value given to a tag. */
export type AttributeValue = string | number | boolean | readonly string[];

/** A tag as it was written, already known to obey the language. */
export type TagRequest = {
	readonly tag: TagName;
	readonly primary?: string;
	readonly attributes: Readonly<Record<string, AttributeValue>>;
	readonly at: Location;
};

/** Prose inside a paragraph. A request stands where a live figure or live words will stand. */
export type NarrativeInline =
	| { readonly kind: "text"; readonly text: string }
	| { readonly kind: "strong" | "emphasis"; readonly content: readonly NarrativeInline[] }
	| { readonly kind: "link"; readonly href: string; readonly content: readonly NarrativeInline[] }
	| { readonly kind: "request"; readonly request: TagRequest };

/** Prose as written, before its requests are answered. */
export type NarrativeBlock = { readonly at: Location } & (
	| { readonly kind: "heading"; readonly level: number; readonly content: readonly NarrativeInline[] }
	| { readonly kind: "paragraph"; readonly content: readonly NarrativeInline[] }
	| {
			readonly kind: "list";
			readonly ordered: boolean;
			readonly items: readonly (readonly NarrativeInline[])[];
	  }
	| {
			readonly kind: "callout";
			readonly tone: CalloutTone;
			readonly title?: string;
			/** The tag as it was written, for registers that gather boxes of one kind. */
			readonly request: TagRequest;
			readonly body: readonly NarrativeBlock[];
	  }
	| { readonly kind: "case study"; readonly title: string; readonly body: readonly NarrativeBlock[] }
	| {
			readonly kind: "glance";
			readonly items: readonly { readonly headline: string; readonly content: readonly NarrativeInline[] }[];
	  }
	| { readonly kind: "request"; readonly request: TagRequest }
	| { readonly kind: "marked"; readonly marking: Marking; readonly body: readonly NarrativeBlock[] }
);
