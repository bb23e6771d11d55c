/** ISO 3166-1: the countries and territories that have a country code of their own for phones. */
const COUNTRIES = 'UA PL DE GB US CZ SK RO MD HU LT LV EE BG TR GE AM AZ KZ KG UZ TJ TM IL AE FR ES PT IT NL BE LU AT CH DK SE NO FI IS IE GR CY MT HR SI RS BA ME MK AL XK CA MX BR AR CL CO PE UY PY BO EC VE AU NZ JP KR CN HK TW SG MY TH VN ID PH IN PK BD LK NP MN SA QA KW BH OM JO LB IQ EG MA TN DZ ZA NG KE GH ET TZ UG SN CI CM'.split(' ');

/** The countries by name, Ukraine first, then as the alphabet has them. */
export function countries(language: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  const all = COUNTRIES.map(value => ({ value, label: names.of(value) ?? value }));
  const [home, ...others] = all;
  return [...home ? [home] : [], ...others.sort((a, b) => a.label.localeCompare(b.label, language))];
}

/** Old browsers know Kyiv by its old name, and none lists UTC. */
function zoneNames(): string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone').map(zone => (zone === 'Europe/Kiev' ? 'Europe/Kyiv' : zone)), 'UTC'])];
}

/** The browser's zone, if it is one that can be chosen. */
export function firstTimeZone(browsers: string): string {
  return zoneNames().includes(browsers) ? browsers : 'Europe/Kyiv';
}

/** The time zones that the browser knows, with how far each is from Greenwich now. */
export function timeZones(language: string): { value: string; label: string }[] {
  return zoneNames().map(value => ({ value, label: `${value.replaceAll('_', ' ')} (${offsetOf(value, language)})` }));
}

function offsetOf(timeZone: string, language: string): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'shortOffset' }).formatToParts();
  return parts.find(part => part.type === 'timeZoneName')?.value ?? '';
}
