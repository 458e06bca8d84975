import * as v from 'valibot';
import { isMap } from 'yaml';
import { frontMatterSchema } from '../../model/front-matter.ts';
import { plainValue, readYaml } from '../../parse/read-yaml.ts';
import type { Draft } from '../draft.ts';
import type { ImportLog } from '../import-log.ts';

/** What a front matter says that a lesson has a field for. */
export interface ReadFields extends Pick<Draft, 'title' | 'language' | 'source' | 'fields'> {
  readonly objectives: readonly string[];
  /** Guiding questions and key points, as older lessons of the Carpentries have them there. */
  readonly questions: readonly string[];
  readonly keypoints: readonly string[];
}

const OWN = ['summary', 'level', 'minutes', 'authors', 'license', 'source'] as const;
const LONGEST = 20_000;

/** Reads a front matter: fields of a lesson as they are, those of pandoc and the Carpentries as what they mean. */
export function readFields(source: string, log: ImportLog): ReadFields {
  const { document, problems } = readYaml(source.length > LONGEST ? '' : source);
  const value = isMap(document.contents) ? plainValue(() => document.toJS()) : undefined;
  const raw: Readonly<Record<string, unknown>> =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  if (problems.length > 0 || source.length > LONGEST) log.find('import-front-matter', 1, { field: '---' });

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
    if (!taken.has(name))
      log.decide('removed', 1, 'The field “{name}” of the front matter', { name: name.slice(0, 80) });
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
