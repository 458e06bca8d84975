/** Starts the reader in the webview. */
import { PageHost } from '../page/page-host.ts';
import { FindLoader } from './find-loader.ts';
import { Reader, type ReaderHost } from './reader.ts';
import { parseState, parseToWebview } from './reader-protocol.ts';

const host: ReaderHost = new PageHost({
  parse: parseToWebview,
  parseState: (data) => parseState(data) ?? { places: {} },
});
const reader = new Reader(host);
const find = new FindLoader(reader.page);
host.listen((message) => {
  if (message.type === 'find') find.open();
  else {
    reader.receive(message);
    if (message.type === 'show') find.strings = message.strings;
    if (message.type === 'show' || message.type === 'patch') find.update();
  }
});

const { lesson, places } = host.state;
const place = lesson === undefined ? undefined : places[lesson];
host.post({ type: 'ready', ...(lesson !== undefined && { lesson }), ...(place && { place }) });
