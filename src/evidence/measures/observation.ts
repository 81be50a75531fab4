import type { ChangeRecord, GapRecord, GradeRecord, RankRecord, ValueRecord } from "#evidence/records";

/** A row of a return together with the file as received that it stands in. */
type Received<Row> = Row & {
	/** SHA-256 of the file as received. */
	readonly fileHash: string;
};

/** A value that the supplier stated, with numerator and denominator where given. */
export type StatedValue = Received<ValueRecord> & {
	/** The months of which it is the sum, where no source gives the window itself. */
	readonly madeOf?: readonly StatedValue[];
};

/** A change without the counts behind it: “+42.3% on the year before”. */
export type StatedChange = Received<ChangeRecord>;

/** A rank among so many: “9th of 12”. */
export type StatedRank = Received<RankRecord>;

/** A grade in words: “good”. */
export type StatedGrade = Received<GradeRecord>;

/** That there is no value, why, and when one is expected. */
export type StatedGap = Received<GapRecord>;

/** What one supplier said about one cell, with the file and row it came from. */
export type Observation = StatedValue | StatedChange | StatedRank | StatedGrade | StatedGap;
