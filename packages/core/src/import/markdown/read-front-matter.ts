import { parse as parseToml } from 'smol-toml';
import { isMap } from 'yaml';
import { plainValue, readYaml } from '../../lesson/read-yaml.ts';
import { findFrontMatter } from '../../markdown/front-matter-block.ts';

/** The header of a Markdown file. */
export interface FrontMatter {
  readonly values: Readonly<Record<string, unknown>>;
  /** Whether it could not be read properly. */
  readonly damaged: boolean;
  /** Offset of the text after it. */
  readonly next: number;
}

/** Longest front matter to read, in UTF-16 units. */
const LONGEST = 20_000;
const TOML = /^\+\+\+[ \t]*\n((?:.*\n){0,2000}?)\+\+\+[ \t]*(?:\n|$)/;

/** Reads front matter in YAML, between lines of `---`, or in TOML, between lines of `+++`, as in Hugo. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const yaml = findFrontMatter(text);
  if (yaml) return { ...readYamlFields(text.slice(yaml.start, yaml.end)), next: yaml.next };
  const toml = text.startsWith('+++') ? TOML.exec(text) : null;
  if (!toml) return undefined;
  return { ...readTomlFields(toml[1] ?? ''), next: toml[0].length };
}

function readYamlFields(source: string): Omit<FrontMatter, 'next'> {
  if (source.length > LONGEST) return { values: {}, damaged: true };
  const { document, problems } = readYaml(source);
  const value = isMap(document.contents) ? plainValue(() => document.toJS()) : undefined;
  return { values: record(value), damaged: problems.length > 0 };
}

function readTomlFields(source: string): Omit<FrontMatter, 'next'> {
  if (source.length > LONGEST) return { values: {}, damaged: true };
  try {
    return { values: record(parseToml(source)), damaged: false };
  } catch {
    return { values: {}, damaged: true };
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
