import { beforeAndAfterTable } from "./before-and-after.ts";
import { changeByAreaTable } from "./change-by-area.ts";
import { changeByMeasureTable, changeTable } from "./change-by-measure.ts";
import { measuresByAreaTable } from "./measures-by-area.ts";
import { peersTable } from "./peers.ts";
import { outcomeMixTable, profileTable } from "./profile.ts";
import { ratesByAreaTable } from "./rates-by-area.ts";
import type { TableMaker } from "./table-request.ts";
import { wardLeagueTable } from "./ward-league.ts";

/** Every kind of table that prose can ask for, by the name it uses. */
export const TABLES: Readonly<Record<string, TableMaker>> = {
	"change-by-measure": changeByMeasureTable,
	change: changeTable,
	"change-by-area": changeByAreaTable,
	"rates-by-area": ratesByAreaTable,
	peers: peersTable,
	"measures-by-area": measuresByAreaTable,
	"before-and-after": beforeAndAfterTable,
	"ward-league": wardLeagueTable,
	profile: profileTable,
	"outcome-mix": outcomeMixTable,
};
