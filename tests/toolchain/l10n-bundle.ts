import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'rolldown/parseAst';
import { EXTENSION, ROOT } from './repository.ts';

/** Every text of the extension and of core that VS Code can show in the user's language, by itself: for translators. */
export const L10N_BUNDLE: string = join(EXTENSION, 'l10n', 'bundle.l10n.json');

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Functions of core that make a message of the texts that they are given, by name. */
const MAKERS = new Set([
  'say',
  'refuse',
  'fix',
  'rightFix',
  'twinFix',
  'ImportRefused',
  'decide',
  'choose',
  'remove',
  'leaves',
]);
/** Properties of core that hold the text of a message: of rules, of what the import finds, of what words mean. */
const HOLDERS = new Set([
  'message',
  'hint',
  'suggestion',
  'means',
  'title',
  'label',
  'detail',
  'otherwise',
  'text',
  'words',
]);

/** The bundle as it should be, from the sources as they are. */
export function makeL10nBundle(): string {
  const texts = new Set<string>();
  for (const file of sources('packages/vscode-extension/src')) collect(file, texts, textsOfCall);
  for (const file of sources('packages/core/src')) collect(file, texts, textsOfCore);
  const sorted = [...texts].sort();
  return `${JSON.stringify(Object.fromEntries(sorted.map((text) => [text, text])), null, 2)}\n`;
}

function sources(folder: string): string[] {
  return globSync(`${folder}/**/*.ts`, { cwd: ROOT }).filter(
    (file) => !/\.(?:test|d)\.ts$|[\\/](?:cli|testing)[\\/]/.test(file),
  );
}

function collect(file: string, into: Set<string>, textsOf: (node: Node) => readonly string[]): void {
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isNode(value)) {
      for (const text of textsOf(value)) into.add(text);
      Object.values(value).forEach(visit);
    }
  };
  visit(parseAst(readFileSync(join(ROOT, file), 'utf8'), { lang: 'ts' }));
}

/** `vscode.l10n.t('…')`, also with a condition that chooses one of several. */
function textsOfCall(node: Node): readonly string[] {
  const callee = node.type === 'CallExpression' ? (node['callee'] as Node) : undefined;
  const object = callee?.type === 'MemberExpression' ? (callee['object'] as Node) : undefined;
  const isL10n = nameOf(callee) === 't' && nameOf(object) === 'l10n';
  return isL10n ? literalsOf((node['arguments'] as unknown[])[0]) : [];
}

function textsOfCore(node: Node): readonly string[] {
  if (node.type === 'CallExpression' || node.type === 'NewExpression') {
    const made = MAKERS.has(nameOf(node['callee']) ?? '');
    return made ? (node['arguments'] as unknown[]).flatMap(literalsOf).filter(isPhrase) : [];
  }
  if (node.type !== 'Property') return [];
  return HOLDERS.has(nameOf(node['key']) ?? '') ? literalsOf(node['value']).filter(isPhrase) : [];
}

/** The texts that an expression may be: literals, joined ones, and those of both branches of a condition. */
function literalsOf(node: unknown): readonly string[] {
  if (!isNode(node)) return [];
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? [node['value']] : [];
  if (node.type === 'ConditionalExpression')
    return [...literalsOf(node['consequent']), ...literalsOf(node['alternate'])];
  if (node.type === 'TemplateLiteral') {
    const [only, ...rest] = node['quasis'] as { value: { cooked: string } }[];
    return only && rest.length === 0 ? [only.value.cooked] : [];
  }
  return [];
}

/** What an identifier or the end of a member is called. */
function nameOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'MemberExpression') return nameOf(node['property']);
  return typeof node['name'] === 'string' ? node['name'] : undefined;
}

/** Whether a text is for people: not a name of ours, such as `section` or `note-unused`. */
function isPhrase(text: string): boolean {
  return /\p{L}/u.test(text) && /\s|^\p{Lu}/u.test(text);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
