import { experimental_getRunnerTask as getRunnerTask, JsonReporter, type TestModule } from 'vitest/node';

/**
 * The JSON report of a suite, with what its hooks complained of: vitest's own counts a file as failed whose hook threw,
 * and does not say why.
 */
export class JsonResult extends JsonReporter {
  override async onTestRunEnd(modules: readonly TestModule[]): Promise<void> {
    for (const module of modules) {
      const { result } = getRunnerTask(module);
      const errors = [...module.children.allSuites()].flatMap((suite) => suite.errors());
      if (result && errors.length > 0) result.errors ??= [...errors];
    }
    await super.onTestRunEnd(modules);
  }
}
