import { basename } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { wordPoint } from './word-point.ts';

/** On a busy machine a window, a view or an answer takes many times as long as on an idle one. */
const PATIENCE_MS = 60_000;
const LOADING = /^\s*Loading\.\.\.\s*$/;
/** A hover asked for before the extension has answered stays empty: after this long the pointer comes back. */
const HOVER_PATIENCE_MS = 4_000;
/** How long one step of a pick may take before it is begun anew. */
const KEY_PATIENCE_MS = 10_000;

export interface TreeRow {
  readonly label: string;
  readonly description: string;
  /** What a screen reader says. */
  readonly aria: string;
  readonly level: number;
  readonly expanded: boolean | undefined;
  readonly selected: boolean;
}

/** The window of VS Code as a user handles it: palette, files, trees, editors, hovers, webviews. */
export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Waits until the window stands and has read the manifest of the extension. */
  async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 2 * PATIENCE_MS });
    await this.activityBarItem('Marginalia').waitFor({ timeout: 2 * PATIENCE_MS });
  }

  /** Reloads the window as its own command does, so that it puts by what it wants to restore. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await this.runCommand('Developer: Reload Window');
    await loaded;
    await this.ready();
  }

  activityBarItem(title: string): Locator {
    return this.page.locator(`.activitybar .action-item a.action-label[aria-label^="${title}"]`);
  }

  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget:visible .quick-input-box input');
  }

  get quickRows(): Locator {
    return this.page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
  }

  /** Runs a command from the palette, by its title there. */
  async runCommand(title: string): Promise<void> {
    // F1, because headless Chromium keeps Ctrl+Shift+P for itself.
    await this.#take('F1', `>${title}`, title);
  }

  /** Runs a command that lets the user pick, and picks the row that shows a text, by keys alone. */
  async runAndPick(title: string, text: string): Promise<void> {
    await this.#persist(`${title} does not let ${text} be picked.`, async () => {
      await this.runCommand(title);
      await this.#filterAndAccept(text, text);
    });
  }

  /** Chooses the row of the open pick that shows this text. */
  async pick(text: string | RegExp): Promise<void> {
    await this.quickRows.filter({ hasText: text }).first().click();
  }

  /** Opens a file of the workspace by its name and returns its editor. */
  async openFile(name: string): Promise<Locator> {
    await this.#take('Control+P', name, name.split('/').at(-1) ?? name);
    return this.editor(name);
  }

  /** Opens a pick with a key, and accepts the row that shows a text. */
  async #take(key: string, filter: string, text: string): Promise<void> {
    await this.#persist(`${key} does not lead to ${text}.`, async () => {
      await this.page.keyboard.press(key);
      await this.#filterAndAccept(filter, text);
    });
  }

  /** Filters the open pick and accepts a row, which need not stand first: what was used lately does. */
  async #filterAndAccept(filter: string, text: string): Promise<void> {
    const patience = { timeout: KEY_PATIENCE_MS };
    await this.quickInput.waitFor(patience);
    await this.quickInput.fill(filter, patience);
    await this.quickRows.filter({ hasText: text }).first().waitFor(patience);
    const focused = this.page.locator('.quick-input-widget:visible .monaco-list-row.focused');
    for (let row = 0; !((await focused.textContent(patience)) ?? '').includes(text); row++) {
      if (row > 50) throw new Error(`No key leads to ${text}.`);
      await this.page.keyboard.press('ArrowDown');
    }
    await this.page.keyboard.press('Enter');
  }

  /**
   * Tries again what came to nothing. A webview that VS Code has just shown is given the focus a little later, once
   * more; a pick that is opened in that moment closes again.
   */
  async #persist(complaint: string, attempt: () => Promise<void>): Promise<void> {
    for (const end = Date.now() + PATIENCE_MS; ; ) {
      try {
        await attempt();
        return;
      } catch (error) {
        if (Date.now() > end) throw new Error(complaint, { cause: error });
        await this.page.keyboard.press('Escape');
      }
    }
  }

  /** Names an existing file in the open dialog, which writes its folder over whatever stands there once it has looked. */
  async chooseFile(file: string): Promise<void> {
    const row = this.quickRows.filter({ hasText: basename(file) }).first();
    for (const end = Date.now() + PATIENCE_MS; ; ) {
      await this.quickInput.fill(file);
      try {
        await row.waitFor({ timeout: KEY_PATIENCE_MS });
        break;
      } catch (error) {
        if (Date.now() > end) throw error;
      }
    }
    await this.page.keyboard.press('Enter');
  }

  /** The editor of a file, once it shows text. */
  async editor(name: string): Promise<Locator> {
    const editor = this.page.locator(`.editor-instance .monaco-editor[data-uri$="/${name}"]`).first();
    await editor.locator('.view-line').first().waitFor();
    return editor;
  }

  /** Goes to a line of the active editor. */
  async goToLine(line: number, column = 1): Promise<void> {
    await this.#persist(`There is no line ${line} to go to.`, async () => {
      await this.page.keyboard.press('Control+G');
      await this.quickInput.waitFor({ timeout: KEY_PATIENCE_MS });
      await this.quickInput.fill(`:${line}:${column}`, { timeout: KEY_PATIENCE_MS });
      await this.page.keyboard.press('Enter');
      await this.quickInput.waitFor({ state: 'hidden', timeout: KEY_PATIENCE_MS });
    });
  }

  /** Waits until the cursor of the active editor stands on a line. */
  async cursorOn(line: number): Promise<void> {
    await this.page.locator('.part.statusbar').getByText(`Ln ${line},`).waitFor();
  }

  pane(title: string): Locator {
    return this.page
      .locator('.pane')
      .filter({ has: this.page.locator(`.pane-header[aria-label^="${title}"]`) });
  }

  /** A row of a tree by its label; trees render only what is visible. */
  treeRow(paneTitle: string, label: string | RegExp): Locator {
    return this.pane(paneTitle)
      .locator('.monaco-list-row[role="treeitem"]')
      .filter({ has: this.page.locator('.label-name', { hasText: label }) })
      .first();
  }

  /** The rows that a tree renders now. */
  async treeRows(paneTitle: string): Promise<TreeRow[]> {
    const rows = this.pane(paneTitle).locator('.monaco-list-row[role="treeitem"]');
    await rows.first().waitFor();
    return rows.evaluateAll((elements) =>
      elements
        .sort((a, b) => Number(a.getAttribute('data-index')) - Number(b.getAttribute('data-index')))
        .map((row) => {
          const expanded = row.getAttribute('aria-expanded');
          return {
            label: row.querySelector('.label-name')?.textContent ?? '',
            description: row.querySelector('.label-description')?.textContent ?? '',
            aria: row.getAttribute('aria-label') ?? '',
            level: Number(row.getAttribute('aria-level')),
            expanded: expanded === null ? undefined : expanded === 'true',
            selected: row.getAttribute('aria-selected') === 'true',
          };
        }),
    );
  }

  toast(text: string | RegExp): Locator {
    return this.page
      .locator('.notifications-toasts .notification-list-item-message')
      .filter({ hasText: text });
  }

  get hover(): Locator {
    return this.page.locator('.monaco-hover:not(.hidden):visible .monaco-hover-content').first();
  }

  /** Points at a word of an editor until a hover shows. */
  async hoverWord(editor: Locator, word: string, occurrence = 0): Promise<Locator> {
    const shown = this.hover.filter({ hasNotText: LOADING });
    for (const end = Date.now() + PATIENCE_MS; ; ) {
      const { x, y } = await wordPoint(editor, word, occurrence);
      await this.page.mouse.move(x - 3, y + 1);
      await this.page.mouse.move(x, y);
      try {
        await shown.waitFor({ timeout: HOVER_PATIENCE_MS });
        return this.hover;
      } catch (error) {
        if (Date.now() > end) throw error;
      }
      await this.leaveHover();
    }
  }

  /** Moves the pointer away and waits until no hover is left. */
  async leaveHover(): Promise<void> {
    const { width = 1400, height = 900 } = this.page.viewportSize() ?? {};
    await this.page.mouse.move(width - 40, height - 10);
    await this.hover.waitFor({ state: 'hidden' });
  }

  /**
   * The innermost frame of the webview that shows this text.
   *
   * @param where what the text stands in; anything by default
   * @param place only a webview in a tab: a view of the sidebar shows the same lesson until it gives its room to the tab
   */
  async webviewWith(text: string | RegExp, where?: string, place?: 'tab'): Promise<Frame> {
    const found = await this.#poll(async () => {
      for (const frame of this.page.frames()) {
        if (!frame.url().includes('/webview/browser/pre/')) continue;
        if (place === 'tab' && isView(frame)) continue;
        const shown = where === undefined ? frame.getByText(text) : frame.locator(where, { hasText: text });
        const visible = await shown
          .first()
          .isVisible()
          .catch(() => false);
        if (visible) return frame;
      }
      return undefined;
    });
    if (!found) throw new Error(`No webview shows ${text}.`);
    return found;
  }

  /**
   * Does something in the webview that shows a text, and does it anew when VS Code replaces the page meanwhile: its
   * Markdown preview starts over when another extension joins in.
   */
  async inWebview<T>(text: string | RegExp, act: (frame: Frame) => Promise<T>): Promise<T> {
    for (;;) {
      const frame = await this.webviewWith(text);
      try {
        return await act(frame);
      } catch (error) {
        if (!frame.isDetached()) throw error;
      }
    }
  }

  /** Frames come and go while a webview loads, so none of them can be waited for. */
  async #poll<T>(attempt: () => Promise<T | undefined>, limit = PATIENCE_MS): Promise<T | undefined> {
    for (const end = Date.now() + limit; Date.now() < end; ) {
      const result = await attempt();
      if (result !== undefined) return result;
      await this.page.waitForTimeout(100);
    }
    return undefined;
  }
}

/** VS Code says in the address of a webview's outer frame what it is for. */
function isView(frame: Frame): boolean {
  for (let outer = frame.parentFrame(); outer; outer = outer.parentFrame())
    if (outer.url().includes('purpose=webviewView')) return true;
  return false;
}
