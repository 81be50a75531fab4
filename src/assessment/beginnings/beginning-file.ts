/** A file of a new assessment: its place in the folder and its text. */
export type BeginningFile = { readonly name: string; readonly text: string };
