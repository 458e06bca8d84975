import type { Severity } from '../../model/diagnostic.ts';
import type { Output } from '../terminal.ts';
import type { CheckTarget } from './find-targets.ts';
import type { Finding } from './finding.ts';

/** The totals of a check. */
export interface Summary {
  readonly lessons: number;
  readonly courses: number;
  /** Markdown files that belong to no lesson. */
  readonly files: number;
  /** Lessons and files with reported findings. */
  readonly affected: number;
  /** Files changed by fixes. */
  readonly mended: number;
  /** Lessons and files that could not be read or fixed. */
  readonly unread: number;
  /** Lessons and files whose check failed because of a bug of ours. */
  readonly faults: number;
  readonly counts: Readonly<Record<Severity, number>>;
}

/** Reports findings in one format. */
export interface Reporter {
  /** Receives the findings of one target, target by target sorted by path. */
  found(target: CheckTarget, findings: readonly Finding[]): void;
  /** Called once, after the last. */
  end(summary: Summary): void;
}

/** What a reporter needs to know. */
export interface ReportContext {
  readonly out: Output;
  /** Reported paths are relative to it. */
  readonly cwd: string;
}
