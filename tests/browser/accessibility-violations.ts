import axe, { type AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** What is looked for: WCAG 2.2 AA, and what axe thinks good besides. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What of it depends on the colours alone, and is looked for in each theme. */
export const COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * Looks at a page, as it is now, with axe-core.
 *
 * @param surface the colour of what lies under a webview of the workbench, which is transparent
 * @param coloursOnly for a page whose structure has been looked at in another theme
 * @param except rules that do not count
 * @returns a line for every violation: rule, what it asks for, and where
 */
export async function accessibilityViolations(
  page: Page | Frame,
  {
    surface,
    coloursOnly = false,
    except = [],
  }: { readonly surface?: string; readonly coloursOnly?: boolean; readonly except?: readonly string[] } = {},
): Promise<string[]> {
  if (surface !== undefined) {
    await page.evaluate((colour) => {
      document.documentElement.style.backgroundColor = colour;
    }, surface);
  }
  // Evaluated by the debugger, which the page's content policy does not bind.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (runOnly): Promise<AxeResults> =>
      (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly }),
    coloursOnly ? { type: 'rule' as const, values: COLOURS } : { type: 'tag' as const, values: RULES },
  );
  return violations
    .filter(({ id }) => !except.includes(id))
    .flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) =>
          `${id} (${help}) at ${target.join(' ')}: ${failureSummary?.replaceAll(/\s+/g, ' ')}`,
      ),
    );
}
