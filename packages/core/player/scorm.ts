/** Lets a page of a SCORM package speak with the learning platform around it. Loaded before the page is answerable. */

import { findApi } from './scorm/scorm-api.ts';
import { noPlatform, scormPlatform } from './scorm/scorm-platform.ts';
import { ScormError, ScormSession } from './scorm/scorm-session.ts';

const api = findApi(window);
try {
  if (api) {
    const session = new ScormSession(api);
    globalThis.marginaliaPlatform = scormPlatform(session);
    addEventListener('pagehide', () => session.finish());
    // A page out of the browser's memory has ended its exchange: it begins anew.
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) location.reload();
    });
  } else globalThis.marginaliaPlatform = noPlatform();
} catch (error) {
  if (!(error instanceof ScormError)) throw error;
  globalThis.marginaliaPlatform = noPlatform(error);
}
