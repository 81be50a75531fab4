export { type BuiltEdition, buildEdition, type EditionFile, writeEdition } from "./build-assessment.ts";
export { type ComposedFolder, composeFolder, type Progress } from "./compose-folder.ts";
export { CACHE_FOLDER } from "./gather-evidence.ts";
