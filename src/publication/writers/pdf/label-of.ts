/** What a numbered part is called, as “Table 3”; nothing where it has no number. */
export function labelOf(word: string, number: string | undefined): string | null {
	return number === undefined ? null : `${word} ${number}`;
}
