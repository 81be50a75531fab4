/**
 * The numbers and names by which road casualty files call the police forces of England and Wales, with the forces'
 * codes. Scottish rows are kept without a force.
 *
 * Source: the open data guide of the Department for Transport's road safety data, and the codes of the Office for
 * National Statistics (both Open Government Licence v3.0).
 */
const POLICE_FORCES: readonly (readonly [number: number, name: string, code: string])[] = [
	[1, "Metropolitan Police", "E23000001"],
	[3, "Cumbria", "E23000002"],
	[4, "Lancashire", "E23000003"],
	[5, "Merseyside", "E23000004"],
	[6, "Greater Manchester", "E23000005"],
	[7, "Cheshire", "E23000006"],
	[10, "Northumbria", "E23000007"],
	[11, "Durham", "E23000008"],
	[12, "North Yorkshire", "E23000009"],
	[13, "West Yorkshire", "E23000010"],
	[14, "South Yorkshire", "E23000011"],
	[16, "Humberside", "E23000012"],
	[17, "Cleveland", "E23000013"],
	[20, "West Midlands", "E23000014"],
	[21, "Staffordshire", "E23000015"],
	[22, "West Mercia", "E23000016"],
	[23, "Warwickshire", "E23000017"],
	[30, "Derbyshire", "E23000018"],
	[31, "Nottinghamshire", "E23000019"],
	[32, "Lincolnshire", "E23000020"],
	[33, "Leicestershire", "E23000021"],
	[34, "Northamptonshire", "E23000022"],
	[35, "Cambridgeshire", "E23000023"],
	[36, "Norfolk", "E23000024"],
	[37, "Suffolk", "E23000025"],
	[40, "Bedfordshire", "E23000026"],
	[41, "Hertfordshire", "E23000027"],
	[42, "Essex", "E23000028"],
	[43, "Thames Valley", "E23000029"],
	[44, "Hampshire", "E23000030"],
	[45, "Surrey", "E23000031"],
	[46, "Kent", "E23000032"],
	[47, "Sussex", "E23000033"],
	[48, "City of London", "E23000034"],
	[50, "Devon and Cornwall", "E23000035"],
	[52, "Avon and Somerset", "E23000036"],
	[53, "Gloucestershire", "E23000037"],
	[54, "Wiltshire", "E23000038"],
	[55, "Dorset", "E23000039"],
	[60, "North Wales", "W15000001"],
	[61, "Gwent", "W15000002"],
	[62, "South Wales", "W15000003"],
	[63, "Dyfed-Powys", "W15000004"],
];

/** The code of a police force as SQL, from the number or name in a column. */
export function forceCode(column: string): string {
	const cases = POLICE_FORCES.map(
		([number, name, code]) => `WHEN '${number}' THEN '${code}' WHEN '${name.toLowerCase()}' THEN '${code}'`,
	);
	return `CASE lower(${column}) ${cases.join(" ")} END`;
}
