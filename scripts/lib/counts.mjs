import { existsSync, readFileSync } from 'node:fs';

/** What a step came to. */
export const none = { passed: 0, failed: 0, skipped: 0 };

export const add = (one, other) => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
});

/** The closing line. */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** A step without tests of its own counts as one. */
export const ofCode = (code) => (code === 0 ? { ...none, passed: 1 } : { ...none, failed: 1 });

/**
 * Reads a runner's JSON report. A run that ended badly without naming a failed test (a file that does not
 * load, no tests, no report at all) counts as one failure more, so that it cannot pass unseen.
 */
export function ofReport(file, code, read) {
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  const counts = report === null ? none : read(report);
  const isUnseen = counts.failed === 0 && (code !== 0 || counts.passed === 0);
  return isUnseen ? { ...counts, failed: 1 } : counts;
}

export const vitestCounts = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: report.numPendingTests + report.numTodoTests,
});

export const playwrightCounts = ({ stats }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky,
  skipped: stats.skipped,
});
