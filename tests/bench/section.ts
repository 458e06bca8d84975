import type { Report } from './report.ts';

/** A part of the benchmark that can be run alone: what is measured together is told together. */
export interface Section {
  /** The option that selects it, without the dashes. */
  readonly name: string;
  /** What its rows say, with what stands in brackets and units. */
  readonly title: string;
  run(report: Report): Promise<void>;
}
