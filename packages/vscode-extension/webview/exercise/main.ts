/** Starts the exercise page in the webview. */

import { followLinks } from '../page/links.ts';
import { PageHost } from '../page/page-host.ts';
import type { ExerciseHost } from './drafts.ts';
import { ExercisePage } from './exercise-page.ts';
import { parseExerciseState, parseToExercisePage } from './exercise-protocol.ts';

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

// Messages that the host has already sent arrive once the page is loaded: this saves a round trip.
addEventListener('load', () => setTimeout(() => host.post({ type: 'ready', shown: page.isFilled })));
