import { readFileSync } from 'node:fs';
import { fixesFor, type Message, parseLesson, rules } from '@marginalia/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realLessons } from '../fuzz/lesson-texts.ts';
import { mutatedLesson } from '../fuzz/mutated-lesson.ts';
import { L10N_BUNDLE, makeL10nBundle } from '../toolchain/l10n-bundle.ts';

describe('the list of texts for translators', () => {
  const written = readFileSync(L10N_BUNDLE, 'utf8');
  const texts = new Set(Object.keys(JSON.parse(written)));
  const missing = (messages: readonly Message[]): string[] =>
    messages.map(({ text }) => text).filter((text) => text !== '' && !texts.has(text));

  it('is as the sources are; else run: npm run fix', () => {
    expect(written).toBe(makeL10nBundle());
  });

  it('has the sentences of every rule', () => {
    const sentences = rules.map(({ message }) => ({ text: message, values: {} }));
    expect(missing(sentences)).toEqual([]);
  });

  it('has whatever is said of broken lessons, and what mends them', () => {
    const found = new Set<string>();
    fc.assert(
      fc.property(mutatedLesson(realLessons()), (files) => {
        const { lesson, diagnostics } = parseLesson(files);
        for (const diagnostic of diagnostics) {
          const fixes = fixesFor(diagnostic, lesson).map(({ title }) => title);
          for (const text of missing([diagnostic.message, diagnostic.hint, ...fixes])) found.add(text);
        }
      }),
      { seed: 26, numRuns: 80 },
    );
    expect([...found]).toEqual([]);
  });
});
