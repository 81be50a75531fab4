/** A small return with a row of each kind, as the how-to page shows it. */
export const EXAMPLE_RETURN = [
	"measure,area,period,value,compared_with,value_text,expected,source,note",
	'crime.all,Maidstone,Nov 2015 to Oct 2016,"10,271",,,,iQuanta,',
	"crime.all,Maidstone,Nov 2014 to Oct 2015,9189,,,,iQuanta,",
	"asb.incidents,Maidstone,2016-10,312,,,,,by month of report",
	"asb.incidents,Kent,2016/17,-1.5%,2015/16,,,,no counts given",
	"crime.all,Medway,2016/17,n/a,,not yet published,Jul 2017,,",
	"",
].join("\n");
