import type { ReportContext, Reporter } from '../check/reporter.ts';

/** How each format is loaded that findings are told in; the first holds when none is asked for. */
const formats = {
  text: async () => (await import('./text.ts')).createTextReporter,
  json: async () => (await import('./json.ts')).createJsonReporter,
  sarif: async () => (await import('./sarif.ts')).createSarifReporter,
  github: async () => (await import('./github.ts')).createGithubReporter,
} satisfies Readonly<Record<string, () => Promise<(context: ReportContext) => Reporter>>>;

export type FormatName = keyof typeof formats;

/** Every format, the one that holds when none is asked for first. */
export const formatNames = Object.keys(formats) as readonly FormatName[];

/** Says what was found, in a format. */
export async function createReporter(format: FormatName, context: ReportContext): Promise<Reporter> {
  const create = await formats[format]();
  return create(context);
}
