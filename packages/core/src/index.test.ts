import { expect, it } from 'vitest';
import * as core from './index.ts';

it('the door of core lets out these values and no others', () => {
  expect(Object.keys(core).sort()).toEqual([
    'LessonError',
    'anchor',
    'checkQuotation',
    'createLessonService',
    'createLineIndex',
    'createNameMatcher',
    'definition',
    'emptyResponse',
    'formatMessage',
    'gradeContext',
    'gradeExercise',
    'hover',
    'isSafeLink',
    'keyResponse',
    'parseLesson',
    'plainText',
    'presentedOrder',
    'previewPlugin',
    'references',
    'renderFragment',
    'renderGaps',
    'renderPassage',
    'resolveInside',
    'rightValues',
    'rules',
  ]);
});
