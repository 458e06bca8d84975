/**
 * Creates a provider whose code is loaded when VS Code first calls it. Every provider must be registered at activation,
 * since VS Code ignores those that register after its request; each may answer slowly.
 *
 * @param load makes the provider; called once
 *
 * @param methods the methods that VS Code may call
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
