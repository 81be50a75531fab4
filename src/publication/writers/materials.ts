import type { VisualRequest } from "#document";
import type { Language } from "#vocabulary";

/** The faces of the type as TrueType files. A verb reads them; writers never touch the disk. */
export type FontFiles = {
	readonly regular: Uint8Array;
	readonly semibold: Uint8Array;
	readonly bold: Uint8Array;
	readonly italic: Uint8Array;
	readonly boldItalic: Uint8Array;
};

/** Where each face lies in its npm package, for the verb that reads it. */
export const FONT_FILES: { readonly [Face in keyof FontFiles]: string } = {
	regular: "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
	semibold: "@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
	bold: "@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf",
	italic: "@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf",
	boldItalic: "@expo-google-fonts/source-sans-3/700Bold_Italic/SourceSans3_700Bold_Italic.ttf",
};

/** A picture as SVG text with its size in px. */
export type Drawing = { readonly svg: string; readonly width: number; readonly height: number };

/**
 * Draws a visual for a screen or for paper, at a width in px. Words around the picture are the writer's; the picture names
 * itself to assistive technology, with `id` before the ids that this takes.
 */
export type Draw = (
	request: VisualRequest,
	manner: {
		readonly palette: "screen" | "print";
		readonly width: number;
		readonly id?: string;
		readonly language?: Language;
	},
) => Drawing;

/** What a writer needs beside the document. */
export type Materials = {
	readonly fonts: FontFiles;
	/** Where the same faces lie, for the one library that reads them itself (pictures in Word). */
	readonly fontPaths?: readonly string[];
	/** A partnership's own Word document, whose styles, theme, page, header and footer the Word edition takes over. */
	readonly wordTemplate?: Uint8Array;
	/** How visuals are drawn; the visuals of this wing unless something else is handed in. */
	readonly draw?: Draw;
};
