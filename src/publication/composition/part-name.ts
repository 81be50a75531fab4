/** A file without its folder and ending, as a part of the document is called: “violence” of `themes/violence.md`. */
export function partName(file: string): string {
	return file.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
}
