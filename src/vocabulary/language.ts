/** The languages an edition can be written in: English and Welsh. */
export type Language = "en" | "cy";
