import { experimental_getRunnerTask as getRunnerTask, JsonReporter, type TestModule } from 'vitest/node';

/**
 * The JSON report of a suite, with what its hooks complained of and which tests passed only when they were tried again:
 * vitest's own counts a file as failed whose hook threw and does not say why, and is silent about second tries.
 */
export class JsonResult extends JsonReporter {
  override async onTestRunEnd(modules: readonly TestModule[]): Promise<void> {
    for (const module of modules) {
      const { result } = getRunnerTask(module);
      const errors = [...module.children.allSuites()].flatMap((suite) => suite.errors());
      if (result && errors.length > 0) result.errors ??= [...errors];
      for (const test of module.children.allTests())
        if (test.diagnostic()?.flaky)
          Object.assign(test.meta(), { retried: test.result().errors?.[0]?.message ?? '' });
    }
    await super.onTestRunEnd(modules);
  }
}
