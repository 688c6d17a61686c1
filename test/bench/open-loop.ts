const now = (): number => performance.timeOrigin + performance.now();

/**
 * Sends at a fixed rate, whatever the answers take (open loop), and waits for the last answer. A latency counts from the
 * moment that was meant, so that what is sent late because something stood still does not hide that it did (coordinated
 * omission).
 *
 * @returns the moments that were meant, in order, and how late the latest sending began, in milliseconds
 */
export async function openLoop(
  count: number,
  perSecond: number,
  send: (n: number) => Promise<void>,
): Promise<{ meant: readonly number[]; latestMs: number }> {
  const begin = now();
  const meant = Array.from({ length: count }, (_, n) => begin + (n * 1_000) / perSecond);
  const sent: Promise<void>[] = [];
  let latestMs = 0;
  for (const [n, at] of meant.entries()) {
    const wait = at - now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    latestMs = Math.max(latestMs, now() - at);
    sent.push(send(n));
  }
  await Promise.all(sent);
  return { meant, latestMs };
}
