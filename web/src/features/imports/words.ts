/** What a delimiter is called in the catalog. */
export function delimiterName(delimiter: string): 'semicolon' | 'comma' | 'tab' | 'bar' {
  if (delimiter === ';') return 'semicolon';
  if (delimiter === '\t') return 'tab';
  return delimiter === '|' ? 'bar' : 'comma';
}
