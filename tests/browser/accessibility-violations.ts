import axe, { type AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';

/**
 * Looks at the page of a webview with axe-core.
 *
 * @param surface the colour of what lies under the webview, which is transparent
 * @returns a line for every violation: rule, what it asks for, and where
 */
export async function accessibilityViolations(frame: Frame, surface: string): Promise<string[]> {
  await frame.evaluate((colour) => {
    document.documentElement.style.backgroundColor = colour;
  }, surface);
  // Evaluated by the debugger, which the page's content policy does not bind.
  await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate(
    (): Promise<AxeResults> => (window as unknown as { axe: typeof axe }).axe.run(document),
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id} (${help}) at ${target.join(' ')}: ${failureSummary?.replaceAll(/\s+/g, ' ')}`,
    ),
  );
}
