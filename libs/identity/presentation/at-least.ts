/** Answers not before so many milliseconds have passed, so that the time does not tell what was done. */
export async function atLeast<R>(milliseconds: number, work: () => Promise<R>): Promise<R> {
  const pause = new Promise((resolve) => setTimeout(resolve, milliseconds));
  const [result] = await Promise.all([work(), pause]);
  return result;
}
