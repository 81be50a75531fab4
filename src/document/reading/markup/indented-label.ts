/** A label with two spaces before it for each step of depth, as it would be typed. */
export function indentedLabel(label: string, depth: number): string {
	return "  ".repeat(depth) + label;
}
