import type { Prose } from '../../model/block.ts';
import type { ArgumentExercise, EssayExercise, Rubric } from '../../model/exercise.ts';
import { rubricTable } from '../../render/rubric-table.ts';
import { element, type MoodleContext, type MoodleQuestion, type WriteMoodle } from './moodle-question.ts';

/** Free text, which people grade by the included rubric. */
export const writeEssay: WriteMoodle<EssayExercise> = ({ prompt, rubric, words }, context) => {
  const [least, most] = words ? [Math.min(...words), Math.max(...words)] : [];
  const limits = [
    ...(least ? [element('minwordlimit', least)] : []),
    ...(most ? [element('maxwordlimit', most)] : []),
  ];
  return writtenText({ prompt, rubric, limits, template: '' }, context);
};

/** Claim, evidence and reasoning as the headings of one text. */
export const writeArgument: WriteMoodle<ArgumentExercise> = ({ prompt, rubric }, context) => {
  context.lose('argument-as-essay');
  const heads = ['Claim', 'Evidence', 'Reasoning'];
  const template = heads.map((head) => `<h4>${head}</h4><p></p>`).join('');
  return writtenText({ prompt, rubric, limits: [], template }, context);
};

/** A text to write, and the criteria for graders. */
export function writtenText(
  task: {
    readonly prompt: Prose;
    readonly rubric: Rubric | undefined;
    readonly limits: readonly string[];
    readonly template: string;
    /** Further instructions for graders. */
    readonly guide?: string;
  },
  { prose, html }: MoodleContext,
): MoodleQuestion {
  const rubric = task.rubric ? rubricTable(task.rubric, (cell) => prose.line(cell)) : '';
  return {
    type: 'essay',
    as: 'essay',
    text: prose.withNotes(task.prompt),
    hints: false,
    body: [
      '<responseformat>editor</responseformat>',
      '<responserequired>1</responserequired>',
      '<responsefieldlines>15</responsefieldlines>',
      '<attachments>0</attachments>',
      '<attachmentsrequired>0</attachmentsrequired>',
      ...task.limits,
      html('graderinfo', rubric + (task.guide ?? '')),
      html('responsetemplate', task.template),
    ],
  };
}
