export { readAreas } from "./area-list/read-areas.ts";
export { isReturnHeading, type ReturnReading, readReturn } from "./partner-return/read-return.ts";
export type { ReceivedFile } from "./received-file.ts";
