/** Starts the exercise page in the webview. */
import { followLinks } from '../reader/links.ts';
import { ExerciseHost } from './exercise-host.ts';
import { ExercisePage } from './exercise-page.ts';

const host = new ExerciseHost();
addEventListener('error', (event) => host.post({ type: 'error', message: event.message }));
addEventListener('unhandledrejection', (event) =>
  host.post({ type: 'error', message: String(event.reason) }),
);

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
