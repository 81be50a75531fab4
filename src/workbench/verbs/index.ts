export { type BuiltEdition, buildEdition, type EditionFile, writeEdition } from "./build-assessment.ts";
export { type ComposedFolder, composeFolder, type Progress } from "./compose-folder.ts";
export { CACHE_FOLDER } from "./gather-evidence.ts";
export { type LoadProgress, type LoadReport, type LoadRequest, load } from "./load.ts";
export { type CountedSeries, type SeriesReport, type SeriesRequest, series } from "./series.ts";
