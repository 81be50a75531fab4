/** An element of a marked-up text: its name, its attributes, what stands in it, and the line where it begins. */
export type Element = {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: readonly Node[];
	/** Where it begins, in formats whose lines people see. */
	readonly line?: number;
};

/** What stands in an element: elements and text, in order. */
export type Node = Element | string;

/** The elements directly inside, of all names or of one. */
export function childElements(element: Element, name?: string): Element[] {
	return element.children.filter(
		(child): child is Element => typeof child !== "string" && (name === undefined || child.name === name),
	);
}

/** The first element directly inside with this name. */
export function childNamed(element: Element | undefined, name: string): Element | undefined {
	return element && childElements(element, name)[0];
}

/** The element reached by names from one element to the next. */
export function elementAt(element: Element | undefined, ...path: readonly string[]): Element | undefined {
	return path.reduce((found: Element | undefined, name) => childNamed(found, name), element);
}

/** All elements with one of these names at any depth, in order; what stands inside a found one is not searched. */
export function elementsNamed(element: Element, ...names: readonly string[]): Element[] {
	return childElements(element).flatMap((child) =>
		names.includes(child.name) ? [child] : elementsNamed(child, ...names),
	);
}

/** All text inside, at any depth, as it stands. */
export function textInside(element: Element): string {
	return element.children.map((child) => (typeof child === "string" ? child : textInside(child))).join("");
}
