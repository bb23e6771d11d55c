/** Why a source was not read, as the API names it; each has its words in integration.ftl. */
const KNOWN = new Set([
  'source_no_key', 'source_no_project', 'source_address', 'source_unreachable', 'source_resting', 'source_bad_key', 'source_forbidden', 'source_refused', 'source_busy', 'source_not_understood',
]);

/** The words for a code; those for any reason if a newer server has another one. */
export function sourceProblem(code: string): string {
  return KNOWN.has(code) ? `integration-problem-${code}` : 'integration-problem-other';
}
