import { expect, it } from 'vitest';
import * as core from './index.ts';

it('the door of core lets out these values and no others', () => {
  expect(Object.keys(core).sort()).toEqual([
    'LessonError',
    'anchor',
    'createLessonService',
    'createLineIndex',
    'createNameMatcher',
    'definition',
    'formatMessage',
    'hover',
    'isSafeLink',
    'parseLesson',
    'plainText',
    'previewPlugin',
    'references',
    'renderPassage',
    'resolveInside',
    'rules',
  ]);
});
