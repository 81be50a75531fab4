import { type Kysely, sql } from "kysely";
import type { Migration, MigrationProvider } from "kysely/migration";

/** The type of a column of bytes: `blob` in SQLite; PostgreSQL would say `bytea`. */
export type BytesType = "blob" | "bytea";

/**
 * The steps by which the tables came to be what they are, by name, in their order. A step that was released is never
 * edited: workspaces stand that have taken it. Nothing in them is of SQLite alone, so that PostgreSQL can stand in.
 */
export function migrations(bytes: BytesType): MigrationProvider {
	const steps: Record<string, Migration> = {
		"2026-11-23-documents-people-chain": { up: (schema) => firstTables(schema, bytes) },
	};
	return { getMigrations: () => Promise.resolve(steps) };
}

async function firstTables(database: Kysely<unknown>, bytes: BytesType): Promise<void> {
	await documentTables(database, bytes);
	await peopleTables(database);
	await chainTables(database);
}

async function documentTables({ schema }: Kysely<unknown>, bytes: BytesType): Promise<void> {
	await schema
		.createTable("assessment")
		.addColumn("name", "text", (column) => column.primaryKey())
		.addColumn("partnership", "text", (column) => column.notNull())
		.addColumn("at", "text", (column) => column.notNull())
		.addColumn("person", "text", (column) => column.notNull())
		.execute();
	await schema
		.createTable("content")
		.addColumn("hash", "text", (column) => column.primaryKey())
		.addColumn("text", "text")
		.addColumn("bytes", sql.raw(bytes))
		.execute();
	await schema
		.createTable("revision")
		.addColumn("assessment", "text", (column) => column.notNull().references("assessment.name"))
		.addColumn("path", "text", (column) => column.notNull())
		.addColumn("number", "integer", (column) => column.notNull())
		.addColumn("hash", "text", (column) => column.references("content.hash"))
		.addColumn("kind", "text", (column) => column.notNull())
		.addColumn("at", "text", (column) => column.notNull())
		.addColumn("person", "text", (column) => column.notNull())
		.addColumn("reason", "text", (column) => column.notNull())
		.addColumn("previous", "integer")
		.addPrimaryKeyConstraint("revision_key", ["assessment", "path", "number"])
		.execute();
	await schema
		.createTable("setAside")
		.addColumn("number", "integer", (column) => column.primaryKey())
		.addColumn("assessment", "text", (column) => column.notNull().references("assessment.name"))
		.addColumn("path", "text", (column) => column.notNull())
		.addColumn("hash", "text", (column) => column.notNull().references("content.hash"))
		.addColumn("basedOn", "integer", (column) => column.notNull())
		.addColumn("against", "integer", (column) => column.notNull())
		.addColumn("at", "text", (column) => column.notNull())
		.addColumn("person", "text", (column) => column.notNull())
		.addColumn("reason", "text", (column) => column.notNull())
		.addColumn("settledBy", "integer")
		.execute();
}

async function peopleTables({ schema }: Kysely<unknown>): Promise<void> {
	await schema
		.createTable("account")
		.addColumn("key", "text", (column) => column.primaryKey())
		.addColumn("name", "text", (column) => column.notNull())
		.addColumn("password", "text")
		.addColumn("oneTimeUntil", "text")
		.addColumn("at", "text", (column) => column.notNull())
		.addColumn("removedAt", "text")
		.execute();
	await schema
		.createTable("membership")
		.addColumn("account", "text", (column) => column.notNull().references("account.key"))
		.addColumn("partnership", "text", (column) => column.notNull())
		.addColumn("role", "text", (column) => column.notNull())
		.addColumn("agency", "text", (column) => column.notNull())
		.addPrimaryKeyConstraint("membership_key", ["account", "partnership", "role", "agency"])
		.execute();
	await schema
		.createTable("session")
		.addColumn("tokenHash", "text", (column) => column.primaryKey())
		.addColumn("account", "text", (column) => column.notNull().references("account.key"))
		.addColumn("at", "text", (column) => column.notNull())
		.addColumn("until", "text", (column) => column.notNull())
		.addColumn("endedAt", "text")
		.execute();
	await schema
		.createTable("failure")
		.addColumn("key", "text", (column) => column.notNull())
		.addColumn("at", "text", (column) => column.notNull())
		.execute();
	await schema.createIndex("failure_key").on("failure").columns(["key", "at"]).execute();
}

async function chainTables(database: Kysely<unknown>): Promise<void> {
	const { schema } = database;
	await schema
		.createTable("entry")
		.addColumn("number", "integer", (column) => column.primaryKey())
		.addColumn("at", "text", (column) => column.notNull())
		.addColumn("who", "text", (column) => column.notNull())
		.addColumn("act", "text", (column) => column.notNull())
		.addColumn("subject", "text", (column) => column.notNull())
		.addColumn("detail", "text", (column) => column.notNull())
		.addColumn("rows", "text", (column) => column.notNull())
		.addColumn("before", "text", (column) => column.notNull())
		.addColumn("hash", "text", (column) => column.notNull())
		.execute();
	await schema
		.createTable("turn")
		.addColumn("id", "integer", (column) => column.primaryKey())
		.addColumn("taken", "integer", (column) => column.notNull())
		.execute();
	await sql`INSERT INTO "turn" ("id", "taken") VALUES (1, 0)`.execute(database);
}
