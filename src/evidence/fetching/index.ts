export { type PublishedSource, readAddressList, WISHES, type Wish, type Wishes } from "./address-list.ts";
export { type FetchProgress, type FetchReport, fetchSource } from "./fetch-source.ts";
export { fetchingProblems } from "./fetching-problems.ts";
export { planDownloads } from "./plan-downloads.ts";
