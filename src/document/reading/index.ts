export { type FrontMatter, splitFrontMatter } from "./front-matter.ts";
export { readYaml } from "./yaml.ts";
