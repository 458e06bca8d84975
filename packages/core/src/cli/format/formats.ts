import type { ReportContext, Reporter } from '../check/reporter.ts';

/** The loader of each report format; the first is the default. */
const formats = {
  text: async () => (await import('./text.ts')).createTextReporter,
  json: async () => (await import('./json.ts')).createJsonReporter,
  sarif: async () => (await import('./sarif.ts')).createSarifReporter,
  github: async () => (await import('./github.ts')).createGithubReporter,
} satisfies Readonly<Record<string, () => Promise<(context: ReportContext) => Reporter>>>;

export type FormatName = keyof typeof formats;

/** Every format, the default first. */
export const formatNames = Object.keys(formats) as readonly FormatName[];

/** Creates the reporter of a format. */
export async function createReporter(format: FormatName, context: ReportContext): Promise<Reporter> {
  const create = await formats[format]();
  return create(context);
}
