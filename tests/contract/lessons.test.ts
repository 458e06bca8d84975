import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { formatMessage, passageText, plainText, resolveInside } from '@marginalia/core';
import { isSafeLink } from '@marginalia/core/render';
import { describe, expect, it } from 'vitest';
import { LESSONS } from '../toolchain/repository.ts';
import { readLessons } from './read-lessons.ts';

const lessons = readLessons();
/** Close reading is slow: the lesson on writing lessons says so. */
const WORDS_A_MINUTE = 40;
/** Markers, emphasis, code and backslashes. */
const MARKUP = /\[\^[^\]]+\]|[*_`\\]/g;

it('two lessons come with the extension', () => {
  expect(lessons.map(({ name }) => name)).toEqual(['korea-1950', 'writing-a-lesson']);
});

describe.each(lessons)('the lesson $name', ({ name, lesson, diagnostics }) => {
  const items = [...lesson.questions, ...lesson.exercises];

  it('is without a mistake', () => {
    expect(diagnostics.map(({ rule, message }) => `${rule}: ${formatMessage(message)}`)).toEqual([]);
  });

  it('is called as its folder, and says what it is, for whom and under which licence', () => {
    expect(lesson.id).toBe(name);
    const { summary, level, minutes, license, objectives } = lesson.frontMatter;
    expect({ summary, level, minutes, license }).toEqual({
      summary: expect.stringMatching(/\w/),
      level: expect.stringMatching(/\w/),
      minutes: expect.any(Number),
      license: 'CC-BY-4.0',
    });
    expect(objectives.length).toBeGreaterThan(2);
  });

  it('plans at least the time that its passage and its questions take', () => {
    const words = passageText(lesson).text.split(/\s+/).length;
    const asked = lesson.questions.reduce((sum, { minutes = 0 }) => sum + minutes, 0);
    expect(lesson.frontMatter.minutes).toBeGreaterThanOrEqual(words / WORDS_A_MINUTE + asked);
  });

  it('shows every word of its passage where the Markdown has it, and reads it there', () => {
    const { text, toSource, fromSource } = passageText(lesson);
    const sources = new Map(lesson.parts.map((part) => [part.path, part.text]));
    for (const { 0: word, index } of text.matchAll(/\S+/g)) {
      const [span] = toSource(index, index + word.length);
      const slice = span && sources.get(span.file)?.slice(span.start, span.end);
      // What looks like a marker in code is a word there.
      expect(slice?.replace(MARKUP, '')).toBe(word.replace(MARKUP, ''));
      expect(span && fromSource(span.file, span.start, span.end)).toEqual({
        start: index,
        end: index + word.length,
      });
    }
  });

  it('cites every note in its passage, and says something in each', () => {
    const cited = lesson.markers.filter(({ holder }) => holder.kind === 'section').map(({ label }) => label);
    expect([...new Set(cited)].sort()).toEqual(lesson.notes.map(({ label }) => label).sort());
    expect(lesson.notes.filter(({ body }) => plainText(body).split(/\s+/).length < 20)).toEqual([]);
  });

  it('asks with hints, and a key for every question', () => {
    expect(items.filter(({ hints }) => hints.length === 0).map(({ id }) => id)).toEqual([]);
    expect(lesson.questions.filter(({ key }) => plainText(key) === '').map(({ id }) => id)).toEqual([]);
    expect(lesson.questions.filter(({ lens }) => lens === undefined).map(({ id }) => id)).toEqual([]);
  });

  it('gives every question and exercise a section of its own text', () => {
    const sections = lesson.sections.map(({ id }) => id);
    expect(items.filter(({ section }) => !section || !sections.includes(section))).toEqual([]);
  });

  it('sets exercises of all eight types', () => {
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
    const silent = lesson.exercises.flatMap((exercise) =>
      exercise.type === 'choice'
        ? exercise.options
            .filter(({ feedback }) => plainText(feedback) === '')
            .map(({ text }) => `${exercise.id}: ${plainText(text)}`)
        : [],
    );
    expect(silent).toEqual([]);
  });

  it('accepts as evidence only words that stand in the passage', () => {
    const paragraphs = lesson.sections.flatMap(({ blocks }) => blocks.map((block) => plainText([block])));
    const accepted = lesson.exercises.flatMap((exercise) =>
      exercise.type === 'evidence' ? exercise.accepted : [],
    );
    expect(accepted.length).toBeGreaterThan(0);
    const strange = accepted.filter(({ text }) => !paragraphs.some((paragraph) => paragraph.includes(text)));
    expect(strange).toEqual([]);
  });

  it('gives every argument and essay a rubric', () => {
    const free = lesson.exercises.filter(
      (exercise) =>
        (exercise.type === 'argument' || exercise.type === 'essay') && !exercise.rubric?.criteria.length,
    );
    expect(free.map(({ id }) => id)).toEqual([]);
  });

  it('counts two, one and no points for the lines of every rubric', () => {
    const rubrics = lesson.exercises.flatMap((exercise) =>
      'rubric' in exercise && exercise.rubric
        ? [{ id: exercise.id, points: exercise.points, most: exercise.rubric.criteria.length * 2 }]
        : [],
    );
    expect(rubrics.length).toBeGreaterThan(0);
    expect(rubrics.filter(({ points, most }) => points !== most)).toEqual([]);
  });

  it('keeps every key out of what a student reads first', () => {
    for (const { id, prompt, key } of items) {
      const text = plainText(key);
      if (text !== '') expect.soft(plainText(prompt), id).not.toContain(text.slice(0, 60));
    }
  });

  it('has the files that it shows and links to', () => {
    const paths = [
      ...lesson.pictures.map(({ src, span }) => resolveInside(src, span.file)),
      ...lesson.links
        .filter(({ href }) => isSafeLink(href) && !/^[a-z]+:/i.test(href))
        .map(({ href, span }) => resolveInside(href, span.file)),
    ];
    const missing = paths.filter((path) => path === undefined || !existsSync(join(LESSONS, name, path)));
    expect(missing).toEqual([]);
  });
});
