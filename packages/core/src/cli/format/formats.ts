import type { ReportContext, Reporter } from '../check/reporter.ts';
import { createGithubReporter } from './github.ts';
import { createJsonReporter } from './json.ts';
import { createSarifReporter } from './sarif.ts';
import { createTextReporter } from './text.ts';

/** Every format that findings are told in; the first holds when none is asked for. */
export const formats = {
  text: createTextReporter,
  json: createJsonReporter,
  sarif: createSarifReporter,
  github: createGithubReporter,
} satisfies Readonly<Record<string, (context: ReportContext) => Reporter>>;

export type FormatName = keyof typeof formats;
