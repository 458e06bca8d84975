import type { Severity } from '../../model/diagnostic.ts';
import type { Output } from '../terminal.ts';
import type { CheckTarget } from './find-targets.ts';
import type { Finding } from './finding.ts';

/** What a check came to. */
export interface Summary {
  readonly lessons: number;
  /** Markdown files that belong to no lesson. */
  readonly files: number;
  /** Lessons and files with something that is reported. */
  readonly affected: number;
  /** Files that fixes were written to. */
  readonly mended: number;
  /** Lessons and files that could not be read, or not be put right. */
  readonly unread: number;
  /** Lessons and files whose check failed through a fault of ours. */
  readonly faults: number;
  readonly counts: Readonly<Record<Severity, number>>;
}

/** Says what was found, in one format. */
export interface Reporter {
  /** Takes the findings of one target, target by target in order of their paths. */
  found(target: CheckTarget, findings: readonly Finding[]): void;
  /** Called once, after the last. */
  end(summary: Summary): void;
}

/** What a reporter needs to know. */
export interface ReportContext {
  readonly out: Output;
  /** Paths are told relative to it. */
  readonly cwd: string;
}
