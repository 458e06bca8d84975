import { version } from '../package.json';
import { element } from '../page/dom/element.ts';
import { draftKey } from '../page/exercise/draft-key.ts';
import { inBackground } from '../page/in-background.ts';
import { type HandInSummary, handInSummary } from '../src/hand-in/hand-in-summary.ts';
import { handInName, makeHandIn } from '../src/hand-in/make-hand-in.ts';
import { readHandIn } from '../src/hand-in/read-hand-in.ts';
import { formatMessage } from '../src/model/message.ts';
import { pageSigner } from './page-signer.ts';
import { saveFile } from './save-file.ts';
import { workDialog } from './work-dialog.ts';
import type { Work } from './work-tools.ts';

/** Names of what the browser keeps for hand-ins. */
const STUDENT = 'student';
const lastName = ({ lesson }: Work): string => `hand-in ${lesson.id}`;

/** Asks what to hand in of the work on a lesson, and saves it as a file that was opened again and checked. */
export async function showHandIn(work: Work): Promise<void> {
  const { lesson, desk, storage, workbook } = work;
  await Promise.all([desk.read(), workbook.read()]);
  const [student, last, begun] = await Promise.all([
    storage.get(STUDENT),
    storage.get(lastName(work)),
    begunExercises(work),
  ]);
  const code = textField('Your code', `${fieldOf(student, 'code') ?? ''}`, {
    maxlength: '100',
    autocomplete: 'off',
    autofocus: '',
    'aria-describedby': 'hand-in-code-hint',
  });
  const name = textField('Your name (optional)', `${fieldOf(student, 'name') ?? ''}`, {
    maxlength: '200',
    autocomplete: 'name',
  });
  const notes = tick('Margin notes', desk.state.notes.length);
  const highlights = tick('Highlights', desk.state.highlights.length);
  const said = element('div', { class: 'hand-in-said', role: 'status' });
  const trouble = element('p', { class: 'hand-in-trouble', role: 'alert' });
  const save = element('button', { type: 'submit' }, 'Save hand-in');
  const form = element(
    'form',
    { class: 'hand-in-form', novalidate: '' },
    code.row,
    element(
      'p',
      { id: 'hand-in-code-hint', class: 'hand-in-hint' },
      'What your instructor knows you by. This browser keeps it.',
    ),
    name.row,
    element('fieldset', {}, element('legend', {}, 'Also hand in'), notes.row, highlights.row),
    element('div', { class: 'task-actions' }, save),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (save.ariaDisabled === 'true') return;
    trouble.textContent = '';
    said.textContent = '';
    code.input.setAttribute('aria-invalid', `${code.input.value.trim() === ''}`);
    if (code.input.value.trim() === '') {
      trouble.textContent = 'Type the code that your instructor knows you by.';
      code.input.focus();
      return;
    }
    // A disabled button would lose the focus.
    save.ariaDisabled = 'true';
    const wanted = {
      code: code.input.value.trim(),
      name: name.input.value.trim(),
      notes: notes.input.checked,
      highlights: highlights.input.checked,
    };
    inBackground(
      saveHandIn(work, wanted)
        .then(
          (words) => {
            said.replaceChildren(...words.map((each) => element('p', {}, each)));
            said.scrollIntoView({ block: 'nearest' });
          },
          (error: unknown) => {
            trouble.textContent =
              error instanceof NotSaved
                ? error.message
                : 'The hand-in could not be made. Nothing is lost: “Save my record…” saves your work as a file all the same.';
            if (!(error instanceof NotSaved)) throw error;
          },
        )
        .finally(() => {
          save.ariaDisabled = null;
        }),
    );
  });
  const made = fieldOf(last, 'made');
  workDialog(
    'Save hand-in',
    element(
      'p',
      {},
      'Makes a file for your instructor: your answers, your attempts, and the lesson as you have it. Nothing is sent: you hand the file in yourself. What you do in other lessons is not in it.',
    ),
    ...overview(handInSummary(lesson, desk.events, workbook.answers)),
    ...(begun.length === 0
      ? []
      : [element('p', {}, `Begun, but not answered, and so not in it: ${begun.join(', ')}.`)]),
    ...(typeof made === 'number' ? [element('p', {}, `Your last hand-in is of ${dateOf(made)}.`)] : []),
    form,
    trouble,
    said,
  );
}

/** Titles of the exercises whose fields say something that was not given as an answer. */
async function begunExercises({ lesson, desk, drafts }: Work): Promise<string[]> {
  const kept = await drafts();
  return lesson.exercises
    .filter(({ id }) => {
      const draft = kept[draftKey(lesson.id, id)];
      const attempts = desk.state.exercises.get(id)?.attempts ?? [];
      const words = JSON.stringify(draft?.response);
      return draft && !attempts.some(({ response }) => JSON.stringify(response) === words);
    })
    .map(({ title }) => title);
}

/** Why nothing was saved, for the student. */
class NotSaved extends Error {
  override readonly name = 'NotSaved';
}

interface Wanted {
  readonly code: string;
  readonly name: string;
  readonly notes: boolean;
  readonly highlights: boolean;
}

/** Saves the hand-in; returns what the student has to know of it. */
async function saveHandIn(work: Work, { code, name, notes, highlights }: Wanted): Promise<string[]> {
  const { lesson, desk, storage, workbook } = work;
  await workbook.read();
  await workbook.record();
  const last = await storage.get(lastName(work));
  const before = fieldOf(last, 'hash');
  const signer = await pageSigner(storage);
  const made = Date.now();
  const { bytes, hash, unfit } = await makeHandIn(
    {
      lesson: lesson.id,
      edition: lesson.frontMatter.edition,
      parts: lesson.files,
      record: await desk.files(),
      workbook: workbook.text,
      student: { code, ...(name === '' ? {} : { name }) },
      choice: { notes, highlights },
      made,
      tool: version,
      before: typeof before === 'string' ? before : undefined,
    },
    signer,
  );
  const read = await readHandIn(bytes);
  if (read.kind === 'refused') throw new NotSaved(`Nothing was saved. ${formatMessage(read.message)}`);
  const findings = new Set(read.findings.map(({ kind }) => kind));
  if (findings.has('signature') || read.hash !== hash || read.workbook !== workbook.text)
    throw new Error('The hand-in is not what was made.');
  const file = handInName(lesson.id);
  saveFile(file, new Blob([bytes as BlobPart], { type: 'application/zip' }));
  // A browser that keeps nothing asks again, and begins anew next time.
  await Promise.all([
    storage.set(STUDENT, { code, name }),
    storage.set(lastName(work), { hash, made }),
  ]).catch(reportError);
  const events = read.record.flatMap((each) => each.events);
  return [
    `“${file}” is saved. It was opened again and checked. In it: ${sentence(handInSummary(lesson, events, workbook.answers))}. Hand it in where your instructor collects it.`,
    ...(findings.has('unsigned') ? [UNSIGNED] : []),
    ...(findings.has('chain-broken') ? [BROKEN] : []),
    ...(unfit > 0 ? [unfit === 1 ? ONE_UNFIT : `${unfit} ${UNFIT}`] : []),
  ];
}

const UNSIGNED =
  'It is not signed, because browsers make no keys on a page over plain HTTP. If your instructor asks for a signed one, open this page over HTTPS or from your disk, with your saved record.';
const BROKEN =
  'Some lines of your record were changed or removed after they were written. They are handed in as they are.';
const UNFIT =
  'entries of your record are too long for a hand-in and are not in it. Save your record too, and tell your instructor.';
const ONE_UNFIT =
  'One entry of your record is too long for a hand-in and is not in it. Save your record too, and tell your instructor.';

function overview(summary: HandInSummary): Node[] {
  const empty = [...summary.untried, ...summary.unanswered];
  const list = element('ul', {}, ...empty.map((title) => element('li', {}, title)));
  return [
    element('p', { class: 'hand-in-summary' }, `So far: ${sentence(summary)}.`),
    ...(empty.length === 0
      ? []
      : [element('details', {}, element('summary', {}, `Still empty (${empty.length})`), list)]),
  ];
}

function sentence({ exercises, questions, untried, unanswered }: HandInSummary): string {
  const shares = [
    ...(exercises > 0 ? [`${exercises - untried.length} of ${exercises} exercises tried`] : []),
    ...(questions > 0 ? [`${questions - unanswered.length} of ${questions} questions answered`] : []),
  ];
  return shares.join(', ') || 'this lesson asks nothing';
}

const dateOf = (time: number): string =>
  new Date(time).toLocaleString('en', { dateStyle: 'long', timeStyle: 'short' });

interface Field {
  readonly input: HTMLInputElement;
  readonly row: HTMLElement;
}

function textField(label: string, value: string, attributes: Readonly<Record<string, string>>): Field {
  const input = element('input', { type: 'text', spellcheck: 'false', ...attributes });
  input.value = value;
  return { input, row: element('label', {}, label, input) };
}

function tick(label: string, count: number): Field {
  const input = element('input', { type: 'checkbox' });
  input.disabled = count === 0;
  return { input, row: element('label', {}, input, ` ${label} (${count})`) };
}

/** A field of a value that the browser has kept. */
function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
