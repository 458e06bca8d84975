/** Starts the reader in the webview. */
import { Host } from './host.ts';
import { Reader } from './reader.ts';

const host = new Host();
addEventListener('error', (event) => host.post({ type: 'error', message: event.message }));
addEventListener('unhandledrejection', (event) =>
  host.post({ type: 'error', message: String(event.reason) }),
);

const reader = new Reader(host);
host.listen((message) => reader.receive(message));

const { lesson, places } = host.state;
const place = lesson === undefined ? undefined : places[lesson];
host.post({ type: 'ready', ...(lesson !== undefined && { lesson }), ...(place && { place }) });
