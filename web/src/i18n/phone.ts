/**
 * How the national part of a number is grouped, by country code; where a country has numbers of several lengths, by length. Numbers of Ukraine are grouped
 * as the server groups them in the names of contacts that nobody named yet.
 */
const GROUPS: Record<string, number[][]> = {
  380: [[2, 3, 4]], 48: [[2, 3, 2, 2]], 7: [[3, 3, 2, 2]], 1: [[3, 3, 4]], 49: [[3, 4, 4], [3, 4, 3]], 44: [[4, 6], [3, 3, 4]], 375: [[2, 3, 2, 2]],
  373: [[2, 3, 3]], 370: [[3, 2, 3]], 371: [[2, 3, 3]], 372: [[4, 4], [3, 4]], 420: [[3, 3, 3]], 421: [[3, 3, 3]], 40: [[3, 3, 3]], 36: [[2, 3, 4], [1, 3, 4]],
  33: [[1, 2, 2, 2, 2]], 34: [[3, 3, 3]], 39: [[3, 3, 4], [3, 4, 3]], 31: [[2, 3, 4]], 32: [[3, 2, 2, 2], [1, 3, 2, 2]], 351: [[3, 3, 3]], 353: [[2, 3, 4]],
  359: [[2, 3, 4], [2, 3, 3]], 43: [[3, 3, 4]], 41: [[2, 3, 2, 2]], 45: [[2, 2, 2, 2]], 46: [[2, 3, 2, 2]], 47: [[3, 2, 3]], 358: [[2, 3, 4]],
  90: [[3, 3, 2, 2]], 994: [[2, 3, 2, 2]], 995: [[3, 2, 2, 2]], 374: [[2, 3, 3]], 998: [[2, 3, 2, 2]], 996: [[3, 3, 3]], 972: [[2, 3, 4], [1, 3, 4]], 971: [[2, 3, 4]], 86: [[3, 4, 4]],
};

/** A number as people read it: `+380 67 111 0003`. What is no public number stays as it is. */
export function formatPhone(e164: string): string {
  if (!/^\+\d{7,15}$/.test(e164)) return e164;
  const digits = e164.slice(1);
  for (const length of [3, 2, 1]) {
    const groups = GROUPS[digits.slice(0, length)];
    const national = digits.slice(length);
    const fits = groups?.find(sizes => sizes.reduce((sum, size) => sum + size, 0) === national.length);
    if (fits) return `+${digits.slice(0, length)} ${split(national, fits)}`;
  }
  // Of a country that is not listed it is not known where its code ends.
  return e164;
}

function split(digits: string, sizes: number[]): string {
  let at = 0;
  return sizes.map(size => digits.slice(at, at += size)).join(' ');
}
