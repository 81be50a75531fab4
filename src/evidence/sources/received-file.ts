/** A file as it was handed in. `name` is what people call it, with the folder below the one that was handed in. */
export type ReceivedFile = { readonly name: string; readonly bytes: Uint8Array };
