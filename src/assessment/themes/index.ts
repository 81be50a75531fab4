export { type ProseFront, readProseFront, type ThemeFront } from "./prose-front.ts";
