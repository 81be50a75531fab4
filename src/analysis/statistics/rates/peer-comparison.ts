import type { NotComputable } from "../not-computable.ts";
import { type CompetitionRank, competitionRanks, type RankDirection } from "../ranks/competition-ranks.ts";
import {
	type OverDispersedFunnel,
	type OverDispersedPosition,
	overDispersedFunnel,
} from "./over-dispersed-funnel.ts";
import { type FunnelVerdict, poissonFunnel } from "./poisson-funnel.ts";

/** One member of a group of similar areas. */
export type Peer = { readonly rate: number; readonly population: number };

/** Where one member stands: three answers, none hidden. */
export type PeerPosition = {
	readonly rank: CompetitionRank;
	/** Against chance alone. */
	readonly chance: FunnelVerdict;
	/** Standard errors from the centre by chance alone. */
	readonly z: number;
	/** Against the usual spread between such areas. */
	readonly widened: FunnelVerdict;
	/** Standard errors from the centre when that spread counts too. */
	readonly widenedZ: number;
	readonly limits: OverDispersedPosition["limits"];
};

/** A group of similar areas compared. */
export type PeerComparison = {
	readonly kind: "peer comparison";
	/** The unweighted mean of the members' rates, the area itself included: as published for Most Similar Groups. */
	readonly groupAverage: number;
	/** All events over all people: the centre of both funnels. */
	readonly pooledRate: number;
	readonly members: readonly PeerPosition[];
	readonly funnel: OverDispersedFunnel;
};

/**
 * Compares the members of a group of similar areas: rank, funnel of chance, funnel widened for over-dispersion.
 *
 * The three may disagree, and all are to be shown: a large area differs from its peers by more than chance almost
 * always. Counts are rate times population.
 *
 * @param group rates for `per` people (1,000) with populations; places that ranks are rounded to
 * @returns the group's average and each member's position, or why there are none
 * Source: Spiegelhalter (2005).
 * @example
 * peerComparison({ peers: [{ rate: 50, population: 1000 }, { rate: 60, population: 3000 }] }).groupAverage // => 55
 */
export function peerComparison(group: {
	peers: readonly Peer[];
	per?: number;
	direction?: RankDirection;
	places?: number;
}): PeerComparison | (NotComputable & { readonly groupAverage?: undefined }) {
	const { peers, per = 1000, direction = "lowest first", places } = group;
	const areas = peers.map(({ rate, population }) => ({ count: (rate * population) / per, population }));
	const chance = poissonFunnel({ areas, per });
	if (chance.kind === "not computable") return chance;
	const funnel = overDispersedFunnel({ areas, per });
	if (funnel.kind === "not computable") return funnel;
	const values = peers.map(({ rate }) => rate);
	const ranks = competitionRanks({ values, direction, ...(places === undefined ? {} : { places }) });
	const members = funnel.positions.flatMap((position, index) => {
		const rank = ranks[index];
		const verdict = chance.positions[index]?.verdict;
		if (!rank || !verdict) return [];
		const { z, widenedZ, limits } = position;
		return [{ rank, chance: verdict, z, widened: position.verdict, widenedZ, limits }];
	});
	return {
		kind: "peer comparison",
		groupAverage: values.reduce((sum, rate) => sum + rate, 0) / values.length,
		pooledRate: chance.average,
		members,
		funnel,
	};
}
