const NOTE_MARK = /^\s*[[(]?(?:\d{1,3}|[a-z]|[*†‡]{1,3})(?:\s*,\s*\d{1,3})*[\])]?\s*$/;

/**
 * Whether raised words are the mark of a note. It is left out: “5%” with note 1 would read as “5%1”, and 12 as 121.
 */
export function isNoteMark(raised: string): boolean {
	return NOTE_MARK.test(raised);
}
