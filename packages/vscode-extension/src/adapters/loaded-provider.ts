/**
 * A provider whose code is loaded when VS Code first asks it for something. VS Code must hear of every provider at
 * activation, since it passes over those that come later than its question; but each may take its time to answer.
 *
 * @param load makes the provider; called once
 * @param methods those of its methods that VS Code may call
 */
export function loadedProvider<P extends object, M extends keyof P>(
  load: () => Promise<P>,
  ...methods: readonly M[]
): Pick<P, M> {
  let loading: Promise<P> | undefined;
  const asking =
    (method: M) =>
    async (...question: unknown[]): Promise<unknown> => {
      loading ??= load();
      const provider = await loading;
      return (provider[method] as (...question: unknown[]) => unknown).apply(provider, question);
    };
  return Object.fromEntries(methods.map((method) => [method, asking(method)])) as Pick<P, M>;
}
