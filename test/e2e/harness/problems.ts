import type { Page } from '@playwright/test';

/**
 * What no test may cause: an error in the console, an uncaught throw, a breach of the page's
 * security policy. The fixture `app` fails the test that leaves one.
 */
export class Problems {
  #seen: string[] = [];
  #isExpected: (problem: string) => boolean = () => false;

  /** All so far that were not expected. */
  get list(): readonly string[] {
    return this.#seen.filter((problem) => !this.#isExpected(problem));
  }
  /** Everything, expected or not. */
  get all(): readonly string[] {
    return this.#seen;
  }
  /** For a test that provokes them: those that match are its own doing. */
  expect(pattern: RegExp): void {
    this.#isExpected = (problem) => pattern.test(problem);
  }
  /** Begins anew, for tests that share one application. */
  clear(): void {
    this.#seen = [];
    this.#isExpected = () => false;
  }

  async watch(page: Page): Promise<void> {
    page.on('pageerror', (error) => this.#seen.push(`uncaught: ${error.stack ?? error.message}`));
    page.on('crash', () => this.#seen.push('the page crashed'));
    page.on('console', (message) => {
      if (message.text().startsWith(mark)) this.#seen.push(`policy: ${message.text().slice(mark.length)}`);
      else if (message.type() === 'error') this.#seen.push(`console: ${message.text()}`);
    });
    await page.addInitScript(reportViolations, mark);
    await page.evaluate(reportViolations, mark);
  }
}

const mark = '[policy breach] ';

function reportViolations(prefix: string): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.info(prefix + event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample);
  });
}
