import { contentOf } from "./source-files.ts";

/** One row of the table in src/README.md. */
export type Room = {
	readonly name: string;
	readonly mayImport: readonly string[];
	readonly everything: boolean;
	readonly vocabulary: boolean;
	readonly world: "yes" | "no" | { readonly only: string };
	readonly packages: readonly string[];
	readonly why: string;
};

/** Reads the table of the house. */
export function houseTable(): Room[] {
	return contentOf("src/README.md")
		.split("\n")
		.filter((line) => line.startsWith("| `"))
		.map((line) =>
			line
				.split("|")
				.slice(1, -1)
				.map((cell) => cell.trim()),
		)
		.map(([name = "", , imports = "", world = "", packages = "", why = ""]) => ({
			name: quoted(name)[0] ?? "",
			mayImport: quoted(imports),
			everything: imports === "everything above",
			vocabulary: imports !== "nothing",
			world: world === "yes" || world === "no" ? world : { only: quoted(world)[0] ?? "" },
			packages: quoted(packages),
			why,
		}));
}

/** The room in which a file stands: the row with the longest name that leads to it. */
export function roomOf(path: string, rooms: readonly Room[]): Room | undefined {
	return rooms
		.filter((room) => path.startsWith(`src/${room.name}/`))
		.sort((left, right) => right.name.length - left.name.length)[0];
}

function quoted(cell: string): string[] {
	return [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? "");
}
