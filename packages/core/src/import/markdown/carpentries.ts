import type { DraftItem } from '../draft.ts';
import type { ImportLog } from '../import-log.ts';
import { inItem, quoted } from '../in-item.ts';
import type { DivNode, MarkdownLine } from './fenced-divs.ts';

/** The result of converting fenced divs: the remaining passage, and what was taken out of it. */
export interface ConvertedDivs {
  readonly lines: readonly MarkdownLine[];
  /** Each is a line `itemLine(index)` in the passage. */
  readonly items: readonly DraftItem[];
  readonly objectives: readonly string[];
}

type Div = Extract<DivNode, { kind: 'div' }>;

const ALERTS: Readonly<Record<string, string>> = {
  callout: 'NOTE',
  'callout-note': 'NOTE',
  'callout-tip': 'TIP',
  'callout-important': 'IMPORTANT',
  'callout-warning': 'WARNING',
  'callout-caution': 'CAUTION',
  caution: 'CAUTION',
  checklist: 'NOTE',
  prereq: 'IMPORTANT',
  spoiler: 'NOTE',
};

/** The line that stands for an item, until the passage is divided into blocks. */
function itemLine(index: number): string {
  return `\uFDD2${index}`;
}

/** The item that a line stands for. */
export function itemOfLine(text: string): number | undefined {
  const found = /^\uFDD2(\d+)$/.exec(text);
  return found ? Number(found[1]) : undefined;
}

/** Turns the blocks of Carpentries lessons into questions, exercises, quotes and objectives. */
export function convertDivs(nodes: readonly DivNode[], log: ImportLog): ConvertedDivs {
  const lines: MarkdownLine[] = [];
  const items: DraftItem[] = [];
  const objectives: string[] = [];
  const counts = new Map<string, number>();
  for (const node of nodes) {
    if (node.kind === 'div') take(node);
    else for (const line of node.lines) lines.push(line);
  }
  return { lines, items, objectives };

  function take(div: Div): void {
    const { name, line } = div;
    switch (name) {
      case 'objectives':
        for (const entry of entries(div)) objectives.push(entry);
        log.decide('item', line, '“{name}”: objectives of the lesson', { name });
        return;
      case 'questions':
        for (const text of entries(div)) add(line, { kind: 'question', title: text, markdown: '' });
        return;
      case 'challenge':
      case 'exercise':
        add(line, challenge(div));
        return;
      case 'discussion':
        add(line, { ...titled(div), kind: 'question' });
        return;
      case 'keypoints':
        put(line, '## Key points', '', inItem(content(div)));
        return;
      case 'instructor':
        log.decide('other', line, 'A note for instructors becomes a comment that students do not see');
        put(line, `<!-- For instructors: ${content(div).trim().replace(/--+/g, '—')} -->`);
        return;
      default:
        put(line, inPassage(div));
        return;
    }
  }

  function add(line: number, item: DraftItem): void {
    log.decide('item', line, '“{name}”: {kind} {type}', {
      name: item.title,
      kind: item.kind,
      type: item.type ?? '',
    });
    put(line, itemLine(items.length));
    items.push(item);
  }

  function put(line: number, ...texts: readonly string[]): void {
    for (const text of ['', ...texts.flatMap((one) => one.split('\n')), '']) lines.push({ text, line });
  }

  function challenge(div: Div): DraftItem {
    const item = titled(div);
    const boxes =
      /^[-*+] \[[xX]\]/m.test(item.markdown) && (item.markdown.match(/^[-*+] \[[ xX]\]/gm)?.length ?? 0) > 1;
    return { ...item, kind: 'exercise', type: boxes ? 'choice' : 'essay' };
  }

  /** The first heading as title, hints as hints, solutions after the key mark. */
  function titled(div: Div): DraftItem {
    const hints: string[] = [];
    const solutions: string[] = [];
    const rest: DivNode[] = [];
    for (const child of div.children) {
      if (child.kind === 'div' && child.name === 'hint') hints.push(quoted(inItem(content(child)), 'TIP'));
      else if (child.kind === 'div' && /^(?:solution|answer)$/.test(child.name))
        solutions.push(solution(child));
      else rest.push(child);
    }
    const text = content({ ...div, children: rest });
    const heading = /^\s*#{1,6}\s+(.+?)(?:\s+#+)?\s*(?:\n|$)/.exec(text);
    const body = inItem(heading ? text.slice(heading[0].length) : text);
    const number = (counts.get(div.name) ?? 0) + 1;
    counts.set(div.name, number);
    const name = div.name === 'discussion' ? 'Discussion' : 'Challenge';
    const key = solutions.length > 0 ? ['<!-- key -->', ...solutions] : [];
    return {
      kind: 'exercise',
      title: (heading?.[1] ?? div.title ?? `${name} ${number}`).replace(/(?<!\s)\s*\{[^{}]*\}$/, ''),
      markdown: [body, ...hints, ...key].filter((part) => part !== '').join('\n\n'),
    };
  }

  function solution(div: Div): string {
    // Under the key mark, its heading is redundant.
    const heading = /^\s*#{1,6}[ \t]+((?:solution|answer)s?)[ \t:#]*(?:\n|$)/i;
    const [whole = '', words = ''] = heading.exec(content(div)) ?? [];
    if (words !== '') log.remove('markup', div.line, '“{text}”', words);
    const text = inItem(content(div).slice(whole.length));
    // A table after the key mark would be read as a rubric.
    return text.split('\n').some((line) => /^[\s:|-]+$/.test(line) && line.includes('-')) &&
      text.includes('|')
      ? quoted(text)
      : text;
  }

  function content(div: Div): string {
    return div.children
      .map((child) =>
        child.kind === 'text' ? child.lines.map(({ text }) => text).join('\n') : inPassage(child),
      )
      .join('\n\n');
  }

  /** A block that stays in place: a quote, marked with its kind. */
  function inPassage(div: Div): string {
    const alert = ALERTS[div.name];
    const inner = content(div).trim();
    const text = (): string =>
      div.title === undefined ? inItem(inner) : `**${div.title}**\n\n${inItem(inner)}`;
    if (alert !== undefined) return quoted(text(), alert);
    if (div.name === 'testimonial') return quoted(text());
    const known = div.name === 'solution' || div.name === 'hint';
    const problem = known ? 'is outside a challenge.' : 'has no counterpart in a lesson.';
    return log.find('import-div', div.line, { name: div.name, problem }) + inner;
  }

  /** The entries of a list, without their markers; one per line if it is not a list. */
  function entries(div: Div): string[] {
    const found: string[] = [];
    for (const line of content(div).split('\n')) {
      const entry = /^\s{0,3}(?:[-*+]|\d{1,9}[.)])\s+(.*)$/.exec(line)?.[1];
      if (entry !== undefined) found.push(entry.trim());
      else if (line.trim() !== '' && found.length > 0) found.push(`${found.pop()} ${line.trim()}`);
      else if (line.trim() !== '') found.push(line.trim());
    }
    return found;
  }
}
