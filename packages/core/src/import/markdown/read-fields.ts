import * as v from 'valibot';
import { frontMatterSchema } from '../../model/front-matter.ts';
import type { Draft } from '../draft.ts';
import type { ImportLog } from '../import-log.ts';
import type { FrontMatter } from './read-front-matter.ts';

/** Front matter values that a lesson has a field for. */
export interface ReadFields extends Pick<Draft, 'title' | 'language' | 'source' | 'fields'> {
  readonly objectives: readonly string[];
  /** Guiding questions and key points, which older Carpentries lessons have there. */
  readonly questions: readonly string[];
  readonly keypoints: readonly string[];
}

const OWN = ['summary', 'level', 'minutes', 'authors', 'license', 'source'] as const;

/** Reads a front matter: copies fields of a lesson, and maps those of pandoc and the Carpentries by meaning. */
export function readFields({ values: raw, damaged }: FrontMatter, log: ImportLog): ReadFields {
  if (damaged) log.find('import-front-matter', 1, { field: '---' });
  const taken = new Set([
    'title',
    'lang',
    'language',
    'author',
    'objectives',
    'questions',
    'keypoints',
    'teaching',
    'exercises',
  ]);
  const fields: Record<string, unknown> = {};
  for (const name of OWN) {
    if (raw[name] === undefined || raw[name] === null) continue;
    taken.add(name);
    const valid = v.safeParse(frontMatterSchema, { title: '–', [name]: raw[name] }).success;
    if (valid) fields[name] = raw[name];
    else log.find('import-front-matter', 1, { field: name });
  }
  const minutes = [raw['teaching'], raw['exercises']].filter((part) => typeof part === 'number');
  const sum = minutes.reduce((all, part) => all + part, 0);
  if (fields['minutes'] === undefined && sum >= 1) fields['minutes'] = sum;
  for (const name of Object.keys(raw)) {
    if (!taken.has(name)) log.remove('field', 1, 'Field “{text}”', `${name}: ${wordsIn(raw[name])}`);
  }
  const language = text(raw['language']) ?? text(raw['lang']);
  const author = texts(raw['author']).join(', ');
  return {
    title: text(raw['title']),
    language: /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language ?? '') ? language : undefined,
    source: { author: author || undefined },
    fields,
    objectives: texts(raw['objectives']),
    questions: texts(raw['questions']),
    keypoints: texts(raw['keypoints']),
  };
}

/** All words of a value of any type. */
function wordsIn(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsIn).join(', ');
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, inner]) => `${name}: ${wordsIn(inner)}`)
    .join(', ');
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.replace(/\s+/g, ' ').trim() : undefined;
}

function texts(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((entry) => {
    const name =
      typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>)['name'] : entry;
    return text(name) ?? [];
  });
}
