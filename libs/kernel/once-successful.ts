/** Loads once for all who ask, those that ask meanwhile too. A failure is not remembered: who asks next loads again. */
export function onceSuccessful<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    if (loading) return loading;
    const begun = load();
    loading = begun;
    begun.catch(() => (loading = undefined));
    return begun;
  };
}
