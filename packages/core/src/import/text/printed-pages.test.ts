import { describe, expect, it } from 'vitest';
import { createImportLog } from '../import-log.ts';
import { removePrintedPages } from './printed-pages.ts';

function taken(...texts: string[]): { texts: string[]; removed: (string | undefined)[] } {
  const log = createImportLog();
  const lines = texts.map((text, at) => ({ text, line: at + 1, page: 0 }));
  const kept = removePrintedPages(lines, log).map(({ text }) => text);
  return { texts: kept, removed: log.decisions.map(({ removed }) => removed) };
}

describe('numbers of printed pages', () => {
  it('go out of sentences and words, whatever they are called', () => {
    const { texts, removed } = taken(
      'The har[Pg 13]bour [Page 14] master {pg. xiv} sent',
      '[p. 15]for help.',
    );
    expect(texts).toEqual(['The harbour master sent', 'for help.']);
    expect(removed).toEqual(['[Pg 13]', '[Page 14]', '{pg. xiv}', '[p. 15]']);
  });

  it('go where they stand alone in braces and count up', () => {
    expect(taken('one {12} two', 'three {13}', 'fo{14}ur').texts).toEqual(['one two', 'three', 'four']);
  });

  it('are not what stands in braces otherwise', () => {
    const texts = ['one {12} two', 'three {19}', 'four {14}'];
    expect(taken(...texts)).toEqual({ texts, removed: [] });
    expect(taken('one {12}', 'two {13}').removed).toEqual([]);
  });

  it('are not words and references in brackets', () => {
    const texts = ['See [page nine], [Pages of the log] and [p. ix–xi].', 'He paid [12] of them.'];
    expect(taken(...texts)).toEqual({ texts, removed: [] });
  });

  it('stay where they were asked for', () => {
    const log = createImportLog(['page-number:1:1']);
    const lines = removePrintedPages([{ text: 'a [Pg 1] b [Pg 2]', line: 1, page: 0 }], log);
    expect(lines[0]?.text).toBe('a [Pg 1] b');
  });
});
