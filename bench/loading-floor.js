// DuckDB's own count(*) over the files of a folder, with the limits of the store: `node loading-floor.js FOLDER given|found`.
import { DuckDBInstance } from "@duckdb/node-api";

const [folder, columns] = process.argv.slice(2);
const COLUMNS = Array.from({ length: 12 }, (_, index) => `column_${index}: 'VARCHAR'`).join(", ");
const options = columns === "given" ? `, auto_detect = false, header = true, columns = {${COLUMNS}}` : "";
const instance = await DuckDBInstance.create(":memory:", { memory_limit: "512MB", threads: "2" });
const connection = await instance.connect();
await connection.run(`SELECT count(*) FROM read_csv('${folder}/**/*.csv'${options})`);
