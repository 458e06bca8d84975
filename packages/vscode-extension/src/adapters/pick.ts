import * as vscode from 'vscode';
import { inert } from './inert.ts';

/** A line to pick. Its words are inert, including `$(name)`: pass icons as `iconPath`. */
export type Line = vscode.QuickPickItem;

/** The text around the lines. */
export type PickOptions = Pick<
  vscode.QuickPickOptions,
  'title' | 'placeHolder' | 'ignoreFocusOut' | 'matchOnDescription' | 'matchOnDetail'
>;

/**
 * Lets the user pick a line; the words may come from anyone. Returns `undefined` if the user cancels.
 *
 * @param look receives the focused line
 */
export async function pick<T extends Line>(
  items: readonly T[],
  options: PickOptions,
  look?: (item: T) => void,
): Promise<T | undefined> {
  const { title, ...rest } = options;
  const picked = await vscode.window.showQuickPick(items.map(shown), {
    ...rest,
    ...(look && { onDidSelectItem: (line) => look((line as ReturnType<typeof shown<T>>).item) }),
    ...(title !== undefined && { title: inert(title) }),
  });
  return picked?.item;
}

/** Like `pick`, for several lines or none. Those with `picked` are picked at first. */
export async function pickSeveral<T extends Line>(
  items: readonly T[],
  { title, ...rest }: PickOptions & { readonly title: string },
): Promise<readonly T[] | undefined> {
  const lines = items.map((item) => ({ ...shown(item), picked: item.picked === true }));
  const picked = await vscode.window.showQuickPick(lines, {
    ...rest,
    title: inert(title),
    canPickMany: true,
  });
  return picked?.map(({ item }) => item);
}

/**
 * Like `pick`, but the typed text can be the answer itself, not only a filter.
 *
 * @param typed makes a line for the typed text, shown above the others; `undefined` if the text can only be a filter
 */
export async function pickOrType<T extends Line>(
  items: readonly T[],
  { title, placeHolder }: { readonly title: string; readonly placeHolder: string },
  typed: (text: string) => T | undefined,
): Promise<T | undefined> {
  const input = vscode.window.createQuickPick<ReturnType<typeof shown<T>>>();
  input.title = inert(title);
  input.placeholder = placeHolder;
  input.items = items.map(shown);
  const chosen = new Promise<T | undefined>((resolve) => {
    input.onDidAccept(() => resolve(input.activeItems[0]?.item));
    input.onDidHide(() => resolve(undefined));
  });
  input.onDidChangeValue((text) => {
    const own = typed(text);
    const first = own ? [{ ...shown(own), alwaysShow: true }] : [];
    input.items = [...first, ...items.map(shown)];
    if (own) input.activeItems = input.items.slice(0, 1);
  });
  input.show();
  try {
    return await chosen;
  } finally {
    input.dispose();
  }
}

/**
 * Like `pick`, for lines that are still being found.
 *
 * @param find yields everything found so far, all of it each time, until it returns
 */
export async function pickOfFound<T extends Line>(
  placeholder: string,
  find: (show: (items: readonly T[]) => void) => Promise<void>,
): Promise<T | undefined> {
  const input = vscode.window.createQuickPick<ReturnType<typeof shown<T>>>();
  input.placeholder = placeholder;
  input.matchOnDescription = true;
  input.busy = true;
  const chosen = new Promise<T | undefined>((resolve) => {
    input.onDidAccept(() => resolve(input.activeItems[0]?.item));
    input.onDidHide(() => resolve(undefined));
  });
  input.show();
  const found = find((items) => {
    input.items = items.map(shown);
  }).finally(() => {
    input.busy = false;
  });
  try {
    return await Promise.race([chosen, found.then(() => chosen)]);
  } finally {
    input.dispose();
  }
}

/** A line as shown, with the one it was made from. */
function shown<T extends Line>(item: T): Line & { readonly item: T } {
  const { label, kind, iconPath, description, detail } = item;
  return {
    label: inert(label),
    ...(kind !== undefined && { kind }),
    ...(iconPath !== undefined && { iconPath }),
    ...(description !== undefined && { description: inert(description) }),
    ...(detail !== undefined && { detail: inert(detail) }),
    item,
  };
}
