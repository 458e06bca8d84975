import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseLesson, passageText, plainText } from '@marginalia/core';
import { describe, expect, it } from 'vitest';
import { FIRST_LESSON } from '../toolchain/repository.ts';

const files = readdirSync(FIRST_LESSON, { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => ({ path: name, text: readFileSync(join(FIRST_LESSON, name), 'utf8') }));
const { lesson, diagnostics } = parseLesson(files, { folder: 'korea-1950' });
const words = (text: string) => text.split(/\s+/).filter(Boolean);
const passage = lesson.sections.map(({ blocks }) => plainText(blocks));
const exercisesOf = <T extends (typeof lesson.exercises)[number]['type']>(type: T) =>
  lesson.exercises.filter((exercise) => exercise.type === type) as Extract<
    (typeof lesson.exercises)[number],
    { type: T }
  >[];

describe('the lesson on Korea', () => {
  it('is without a mistake', () => {
    expect(diagnostics).toEqual([]);
  });

  it('has seven sections and between 1,400 and 1,900 words', () => {
    expect(lesson.sections).toHaveLength(7);
    const count = words(passage.join(' ')).length;
    expect(count).toBeGreaterThanOrEqual(1400);
    expect(count).toBeLessThanOrEqual(1900);
  });

  it("cites the notes 93 to 100 once each in its passage, in the book's order", () => {
    const cited = lesson.markers.filter(({ holder }) => holder.kind === 'section').map(({ label }) => label);
    expect(cited).toEqual(['93', '94', '95', '96', '97', '98', '99', '100']);
    expect(lesson.notes.map(({ label }) => label)).toEqual(cited);
    expect(lesson.notes.filter(({ body }) => words(plainText(body)).length < 20)).toEqual([]);
  });

  it('shows every word of its passage where the Markdown has it, and reads it there', () => {
    const { text, toSource, fromSource } = passageText(lesson);
    const sources = new Map(lesson.parts.map((part) => [part.path, part.text]));
    for (const { 0: word, index } of text.matchAll(/\S+/g)) {
      const [span] = toSource(index, index + word.length);
      const slice = span && sources.get(span.file)?.slice(span.start, span.end);
      expect(slice?.replace(/\[\^\d+\]|[*_]/g, '')).toBe(word);
      expect(span && fromSource(span.file, span.start, span.end)).toEqual({
        start: index,
        end: index + word.length,
      });
    }
  });

  it('asks twelve questions through six lenses, each with hints and a key', () => {
    expect(lesson.questions).toHaveLength(12);
    expect(new Set(lesson.questions.map(({ lens }) => lens))).toEqual(
      new Set(['recall', 'analysis', 'sourcing', 'corroboration', 'contextualisation', 'evaluation']),
    );
    for (const { id, hints, key, section } of lesson.questions) {
      expect.soft(hints.length, `hints of ${id}`).toBeGreaterThan(0);
      expect.soft(plainText(key), `key of ${id}`).not.toBe('');
      expect
        .soft(
          lesson.sections.map((one) => one.id),
          `section of ${id}`,
        )
        .toContain(section);
    }
  });

  it('sets twenty-five exercises of all eight types', () => {
    expect(lesson.exercises).toHaveLength(25);
    expect([...new Set(lesson.exercises.map(({ type }) => type))].sort()).toEqual([
      'argument',
      'choice',
      'cloze',
      'essay',
      'evidence',
      'match',
      'order',
      'short',
    ]);
  });

  it('answers every option of a choice with feedback', () => {
    const silent = exercisesOf('choice').flatMap(({ id, options }) =>
      options
        .filter(({ feedback }) => plainText(feedback) === '')
        .map(({ text }) => `${id}: ${plainText(text)}`),
    );
    expect(silent).toEqual([]);
  });

  it('accepts as evidence only words that stand in the passage', () => {
    const paragraphs = lesson.sections.flatMap(({ blocks }) => blocks.map((block) => plainText([block])));
    const accepted = exercisesOf('evidence').flatMap(({ accepted: quotations }) => quotations);
    expect(accepted.length).toBeGreaterThan(0);
    expect(accepted.filter(({ text }) => !paragraphs.some((paragraph) => paragraph.includes(text)))).toEqual(
      [],
    );
  });

  it('gives every argument and essay a rubric', () => {
    const free = [...exercisesOf('argument'), ...exercisesOf('essay')];
    expect(free.filter(({ rubric }) => !rubric?.criteria.length).map(({ id }) => id)).toEqual([]);
  });

  it('keeps every key out of what a student reads first', () => {
    for (const { id, prompt, key } of [...lesson.questions, ...lesson.exercises]) {
      const text = plainText(key);
      if (text !== '') expect.soft(plainText(prompt), id).not.toContain(text.slice(0, 60));
    }
  });
});
