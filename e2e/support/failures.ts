import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Says at the very end, in a few lines each, what failed: the rest may be long past the screen. */
export default class Failures implements Reporter {
  readonly #failed: string[] = [];

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status === test.expectedStatus) return;
    const [first] = result.errors;
    const said = (first?.message ?? result.status).replaceAll(/\u001b\[\d+m/gu, '').split('\n').filter(line => line.trim() !== '').slice(0, 8);
    this.#failed.push(`${test.location.file.split('/').at(-1)}:${first?.location?.line ?? test.location.line} ${test.title}`, ...said.map(line => `    ${line.slice(0, 300)}`));
  }

  onEnd(): void {
    if (this.#failed.length > 0) console.log(['What failed, in short:', ...this.#failed].join('\n'));
  }

  printsToStdio(): boolean {
    return false;
  }
}
