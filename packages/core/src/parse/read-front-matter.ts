import * as v from 'valibot';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Report } from '../check/rule.ts';
import { frontMatterField } from '../check/rules/front-matter-field.ts';
import { frontMatterYaml } from '../check/rules/front-matter-yaml.ts';
import { type FrontMatter, frontMatterSchema } from '../model/front-matter.ts';
import { findFrontMatter } from './front-matter-block.ts';
import type { ScannedPart } from './scanned-part.ts';
import { yamlProblem } from './yaml-problem.ts';

export interface ReadFrontMatter {
  readonly fields: FrontMatter;
  /** False where the author gave no usable title and the fallback stands in. */
  readonly titled: boolean;
}

/**
 * Reads the front matter of lesson.md. A field that breaks the schema is reported and takes its default; the others
 * are kept.
 */
export function readFrontMatter(part: ScannedPart, report: Report): ReadFrontMatter {
  const { path: file, text, lines } = part;
  const block = findFrontMatter(text, lines);
  const head = { file, start: 0, end: lines.end(0) };
  const document = parseDocument(block ? text.slice(block.start, block.end) : '', {
    lineCounter: new LineCounter(),
    logLevel: 'silent',
    prettyErrors: false,
  });
  const offset = block?.start ?? 0;
  const [error] = document.errors;
  if (error) {
    const [start, end] = error.pos;
    report(
      frontMatterYaml,
      { file, start: offset + start, end: offset + Math.max(end, start + 1) },
      { problem: yamlProblem(error) },
    );
  }
  const value: unknown =
    error && !isMap(document.contents) ? {} : (plainValue(() => document.toJS({ maxAliasCount: 20 })) ?? {});
  const fields: Record<string, unknown> = typeof value === 'object' && value !== null ? { ...value } : {};
  if (!isMap(document.contents) && block && !error) {
    report(frontMatterYaml, head, { problem: 'expected fields as “title: …”.' });
  }

  for (let round = 0; round < 2; round++) {
    const result = v.safeParse(frontMatterSchema, fields);
    if (result.success) return { fields: result.output, titled: round === 0 || 'title' in fields };
    for (const issue of result.issues) {
      const field = String(issue.path?.[0]?.key ?? '');
      const missing = !Object.hasOwn(fields, field);
      // A front matter that is no YAML has been reported once; that its title is missing follows from it.
      if (!(missing && error))
        report(frontMatterField, fieldSpan(field) ?? head, { field, problem: fieldProblem(issue, missing) });
    }
    for (const issue of result.issues) delete fields[String(issue.path?.[0]?.key ?? '')];
    if (!('title' in fields))
      return { fields: v.parse(frontMatterSchema, { ...fields, title: '–' }), titled: false };
  }
  return { fields: v.parse(frontMatterSchema, { title: '–' }), titled: false };

  function fieldSpan(field: string): { file: string; start: number; end: number } | undefined {
    const pair = isMap(document.contents)
      ? document.contents.items.find((item) => isScalar(item.key) && item.key.value === field)
      : undefined;
    const range = isScalar(pair?.key) ? pair.key.range : undefined;
    return range ? { file, start: offset + range[0], end: offset + range[1] } : undefined;
  }
}

/** Aliases that expand without end make `toJS` throw; such a document has no value. */
function plainValue(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function fieldProblem(issue: v.BaseIssue<unknown>, missing: boolean): string {
  return missing ? 'it is missing.' : `${issue.message}.`;
}
