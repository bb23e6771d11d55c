/** The row goes when its task is done: whoever works by keyboard goes on with the next one. */
export function nextCheck(input: HTMLInputElement): void {
  if (document.activeElement !== input || !input.matches(':focus-visible')) return;
  const checks = [...document.querySelectorAll<HTMLInputElement>('[data-row] input[type="checkbox"]')];
  const at = checks.indexOf(input);
  (checks[at + 1] ?? checks[at - 1])?.focus();
}
