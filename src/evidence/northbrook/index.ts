export { AWKWARD_CORNERS } from "./awkward-corners.ts";
export { type NorthbrookFile, northbrookFiles, USUAL_SEED } from "./northbrook.ts";
export { NORTHBROOK_SIZES, type NorthbrookSize, type NorthbrookSizeName } from "./sizes.ts";
