import type { Language } from "#vocabulary";

/** The languages of documents as Word names them. */
export const LOCALES: Readonly<Record<Language, string>> = { en: "en-GB", cy: "cy-GB" };
