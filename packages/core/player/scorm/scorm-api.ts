/**
 * The functions that a platform offers to a page: SCORM 1.2 Run-Time Environment, section 3.2. Written by others: they
 * may throw, and return anything.
 */
export interface ScormApi {
  LMSInitialize(none: ''): unknown;
  LMSGetValue(element: string): unknown;
  LMSSetValue(element: string, value: string): unknown;
  LMSCommit(none: ''): unknown;
  LMSFinish(none: ''): unknown;
  LMSGetLastError(): unknown;
  LMSGetErrorString(code: string): unknown;
}

/** Windows to look through at most: a page may be its own parent in more ways than one. */
const MOST = 50;

/** Finds the functions in the windows around this one, then around the one that opened it, and so on. */
export function findApi(from: Window): ScormApi | undefined {
  const left: (Window | null)[] = [from];
  const seen = new Set<Window>();
  for (const window of left) {
    if (!window || seen.has(window) || seen.size >= MOST) continue;
    seen.add(window);
    const api = apiIn(window);
    if (api) return api;
    left.push(window.parent, openerOf(window));
  }
  return undefined;
}

function apiIn(window: Window): ScormApi | undefined {
  try {
    return (window as { API?: ScormApi }).API;
  } catch {
    // A window of another origin does not let one look.
    return undefined;
  }
}

function openerOf(window: Window): Window | null {
  try {
    return window.opener;
  } catch {
    return null;
  }
}
