import type { z } from 'zod';
import { discordFailure } from '../discord-failure.js';
import type { DiscordRest } from '../discord-rest.js';

const SECONDS_WHEN_NOT_TOLD = 1;

/** A thread whose history is read. */
export interface ReadableThread {
  readonly rest: DiscordRest;
  readonly botToken: string;
  readonly thread: string;
  readonly signal: AbortSignal;
}

/** What reading a thread came to. */
export type ReadThread = { readonly kind: 'read' } | { readonly kind: 'later'; readonly seconds: number };

/** A page of a thread's messages ("Get Channel Messages"); or `read` for a thread that is closed to us, which has none. */
export async function listMessages<Page>(
  { rest, botToken, thread, signal }: ReadableThread,
  query: Readonly<Record<string, string>>,
  page: z.ZodType<Page>,
): Promise<{ readonly kind: 'page'; readonly messages: Page } | ReadThread> {
  const path = `/channels/${encodeURIComponent(thread)}/messages` as const;
  try {
    const { data: messages } = page.safeParse(
      await rest.call({ method: 'GET', path, query }, botToken, signal),
    );
    return messages === undefined
      ? { kind: 'later', seconds: SECONDS_WHEN_NOT_TOLD }
      : { kind: 'page', messages };
  } catch (error) {
    const failure = discordFailure(error);
    if (failure.kind === 'permanent' && failure.code !== 'credentials-refused') return { kind: 'read' };
    const seconds = failure.kind === 'retry-after' ? failure.seconds : SECONDS_WHEN_NOT_TOLD;
    return { kind: 'later', seconds };
  }
}
