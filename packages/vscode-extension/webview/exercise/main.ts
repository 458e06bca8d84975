/** Starts the exercise page in the webview. */
import { parseExerciseState, parseToExercisePage } from '../exercise-protocol.ts';
import { PageHost } from '../page-host.ts';
import { followLinks } from '../reader/links.ts';
import type { ExerciseHost } from './drafts.ts';
import { ExercisePage } from './exercise-page.ts';

const host: ExerciseHost = new PageHost({
  parse: parseToExercisePage,
  parseState: (data) => parseExerciseState(data) ?? { drafts: {} },
});
followLinks({
  travel: (target) => target.scrollIntoView({ block: 'center' }),
  leave: (href) => host.post({ type: 'link', href }),
});
const page = new ExercisePage(host);
host.listen((message) => page.receive(message));

const { lesson, exercise } = host.state;
host.post({
  type: 'ready',
  ...(lesson !== undefined && { lesson }),
  ...(exercise !== undefined && { exercise }),
});
