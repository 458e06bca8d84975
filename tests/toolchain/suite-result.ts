import { readFileSync } from 'node:fs';

/** What became of the tests of one suite. */
export interface SuiteResult {
  readonly passed: number;
  /** Titles of the failed tests, each with the beginning of what it complained of. */
  readonly failures: readonly string[];
  /** Titles of the tests that did not run, with the reason where the suite gives one. */
  readonly skipped: readonly string[];
  /** Titles of the tests that passed only when they were tried again, each with what the first try complained of. */
  readonly retried: readonly string[];
}

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
      readonly meta?: { readonly reason?: string; readonly retried?: string };
    }[];
  }[];
}

interface MochaReport {
  readonly stats: { readonly passes: number };
  readonly failures: readonly { readonly fullTitle: string; readonly err?: string }[];
  readonly pending: readonly { readonly fullTitle: string }[];
  readonly retried?: readonly { readonly fullTitle: string; readonly err?: string }[];
}

/**
 * Reads a result file in the format of vitest's or mocha's JSON reporter.
 *
 * @returns undefined when there is no such file, as after a crash
 */
export function readSuiteResult(file: string): SuiteResult | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const report: VitestReport | MochaReport = JSON.parse(text);
  return 'testResults' in report ? fromVitest(report) : fromMocha(report);
}

/** Lines of a complaint that tell what was expected and where; below them stand the insides of the runner. */
const COMPLAINT_LINES = 8;

/** So that the end of a long log says why, where its beginning is cut off. */
function withComplaint(title: string, complaint = ''): string {
  const lines = complaint.split('\n').filter((line) => line.trim() !== '');
  return [title, ...lines.slice(0, COMPLAINT_LINES).map((line) => `    ${line}`)].join('\n');
}

function fromVitest({ testResults }: VitestReport): SuiteResult {
  const tests = testResults.flatMap((file) => file.assertionResults);
  const failed = tests.filter((test) => test.status === 'failed');
  // A file that cannot be loaded, or whose hook threw, fails without a single test.
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failures: [
      ...failed.map((test) => withComplaint(test.fullName, test.failureMessages?.[0])),
      ...broken.map((file) => withComplaint(file.name, file.message)),
    ],
    skipped: tests
      .filter((test) => test.status !== 'passed' && test.status !== 'failed')
      .map(({ fullName, meta }) => (meta?.reason ? `${fullName}: ${meta.reason}` : fullName)),
    retried: tests
      .filter(({ status, meta }) => status === 'passed' && meta?.retried !== undefined)
      .map(({ fullName, meta }) => withComplaint(fullName, meta?.retried)),
  };
}

function fromMocha({ stats, failures, pending, retried = [] }: MochaReport): SuiteResult {
  return {
    passed: stats.passes,
    failures: failures.map((test) => withComplaint(test.fullTitle, test.err)),
    skipped: pending.map((test) => test.fullTitle),
    retried: retried.map((test) => withComplaint(test.fullTitle, test.err)),
  };
}
