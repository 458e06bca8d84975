/** Starts the exercise page in the webview. */

import {
  type ExerciseState,
  type FromExercisePage,
  parseExerciseState,
  parseToExercisePage,
  type ToExercisePage,
} from '@marginalia/core/desk';
import { ExercisePage } from '@marginalia/core/page';
import { followLinks } from '../page/links.ts';
import { PageHost } from '../page/page-host.ts';

const host = new PageHost<ToExercisePage, FromExercisePage, ExerciseState>({
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
