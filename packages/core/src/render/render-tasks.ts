import type { Exercise } from '../model/exercise.ts';
import type { Question } from '../model/question.ts';
import type { Section } from '../model/section.ts';
import { escapeHtml } from '../text/escape-html.ts';
import { attributes, elementId } from './html.ts';
import { type RenderContext, setTitle } from './render-context.ts';
import { renderProse } from './render-prose.ts';

/** The questions and exercises of a section, or those of none, folded; prompts and nothing of their keys. */
export function renderTasks(context: RenderContext, section?: Section): string {
  const { strings } = context;
  const tasks = context.tasks.get(section?.id ?? '');
  if (!tasks) return '';
  const label = section ? `${strings.tasks}: ${section.title}` : strings.tasks;
  return `<aside${attributes({ class: 'tasks', 'aria-label': label })}>
${tasks.map((task) => renderTask(context, task)).join('')}</aside>\n`;
}

function renderTask(context: RenderContext, item: Question | Exercise): string {
  const kind = item.kind === 'question' ? context.strings.question : context.strings.exercise;
  const open = attributes({
    class: `task task-${item.kind}`,
    id: elementId('item', item.id),
    'data-item': item.id,
  });
  return `<details${open}><summary><span class="task-kind">${escapeHtml(kind)}</span> ${escapeHtml(setTitle(context, item.title))}</summary>
<div class="task-prompt">
${renderProse(context, item.prompt, false)}${context.options.task?.(item, (prose) => renderProse(context, prose, false)) ?? ''}</div></details>\n`;
}
