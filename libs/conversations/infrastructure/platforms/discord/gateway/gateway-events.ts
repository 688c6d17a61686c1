import type { GatewayDispatchPayload } from 'discord-api-types/v10';
import { z } from 'zod';
import type { GatewayLine } from '../../../../application/services/gateway/platform-gateway.js';
import { answerInteraction } from '../answer-interaction.js';
import type { DiscordCredentials } from '../discord-credentials.js';
import { discordInteraction } from '../discord-interaction.js';
import type { DiscordRest } from '../discord-rest.js';
import { isLater, snowflake, snowflakeAt } from '../snowflake.js';
import type { DiscordGatewayState, DiscordSession } from './gateway-state.js';
import { MissedThreads } from './missed-threads.js';

/** Kinds that are of use to a practice; the others only count. */
const WANTED = new Set([
  'MESSAGE_CREATE',
  'MESSAGE_UPDATE',
  'MESSAGE_DELETE',
  'MESSAGE_REACTION_ADD',
  'MESSAGE_REACTION_REMOVE',
  'INTERACTION_CREATE',
]);

/** Before the first message Discord's clock and ours may differ by so much. */
const CLOCKS_APART_MS = 300_000;

const begun = z.object({ session_id: z.string(), resume_gateway_url: z.string() });
const placed = z.object({ id: snowflake.optional(), channel_id: snowflake });

interface Heard {
  /** The session that its number belongs to; of READY the one that it began. */
  readonly session: DiscordSession;
  readonly dispatch: GatewayDispatchPayload;
}

/**
 * What the Gateway told and waits for its turn: one after the other, each committed before the next, across connections.
 * Ahead of the first event of a thread comes what it missed while there was no session.
 */
export class GatewayEvents {
  private readonly waiting: Heard[] = [];
  private readonly ending = new AbortController();
  /** Aborted at the end, whoever brought it about. */
  readonly signal: AbortSignal;
  /** Why nothing can be taken any more; only there when that ended it. */
  failure?: unknown;
  private readonly missed: MissedThreads;
  private state: DiscordGatewayState | null = null;
  /** Whether nobody has listened before. */
  private isFirst: boolean;
  private heard: DiscordSession | null;
  private wake: () => void = () => undefined;

  constructor(
    private readonly line: GatewayLine<DiscordCredentials>,
    private readonly rest: DiscordRest,
    state: DiscordGatewayState | null,
  ) {
    this.signal = AbortSignal.any([line.signal, this.ending.signal]);
    this.isFirst = state === null;
    // Should this one die at once, whoever goes on from here knows since when somebody has listened.
    if (state) this.state = state;
    else this.remember({ session: null, newest: startOfTime(), missingAfter: null });
    this.heard = state?.session ?? null;
    this.missed = new MissedThreads(line, rest, this.signal, (dispatch) => this.receive(dispatch));
    this.signal.addEventListener('abort', () => this.wake(), { once: true });
  }

  /** The session as it was heard last: what came since it was committed waits here, in any connection. */
  get session(): DiscordSession | null {
    return this.heard;
  }

  /** The session is over; another will begin. */
  lose(): void {
    this.heard = null;
  }

  moveTo(resumeUrl: string): void {
    if (this.heard) this.heard = { ...this.heard, resumeUrl };
  }

  hear(dispatch: GatewayDispatchPayload): void {
    if (dispatch.t === 'READY') {
      const ready = begun.safeParse(dispatch.d).data;
      this.heard = ready
        ? { id: ready.session_id, resumeUrl: ready.resume_gateway_url, sequence: dispatch.s }
        : null;
    } else if (this.heard) this.heard = { ...this.heard, sequence: dispatch.s };
    if (!this.heard) return;
    this.waiting.push({ session: this.heard, dispatch });
    this.wake();
  }

  end(): void {
    this.ending.abort();
  }

  /** Takes what is heard until the end; what is not committed by then is told again to whoever goes on. */
  async take(): Promise<void> {
    try {
      await this.missed.since(this.state?.missingAfter ?? null);
      while (!this.signal.aborted) {
        const next = this.waiting.shift();
        if (next) await this.takeOne(next);
        else if (this.missed.pending) await this.missed.readOne();
        else if (this.state?.missingAfter) this.remember({ ...this.state, missingAfter: null });
        else await this.rested();
      }
    } catch (error) {
      if (this.signal.aborted) return;
      this.failure = error;
      this.end();
    }
  }

  private async takeOne({ session, dispatch }: Heard): Promise<void> {
    const thread = placed.safeParse(dispatch.d).data;
    if (dispatch.t === 'READY') await this.begin(session);
    else if (thread && WANTED.has(dispatch.t)) {
      await this.missed.readFirst(thread.channel_id);
      await this.receive({ ...dispatch, session_id: session.id });
      if (dispatch.t === 'INTERACTION_CREATE') this.answer(dispatch.d);
    }
    const { newest, missingAfter } = this.state ?? { newest: startOfTime(), missingAfter: null };
    const id = dispatch.t === 'MESSAGE_CREATE' ? thread?.id : undefined;
    this.remember({ session, missingAfter, newest: id && isLater(id, newest) ? id : newest });
  }

  /** Another session knows nothing of what happened between the last and itself; before the very first there was nothing. */
  private async begin(session: DiscordSession): Promise<void> {
    const missingAfter = this.isFirst ? null : this.state && (this.state.missingAfter ?? this.state.newest);
    this.isFirst = false;
    this.remember({ session, missingAfter, newest: this.state?.newest ?? startOfTime() });
    await this.missed.since(missingAfter);
  }

  private receive(dispatch: object): Promise<void> {
    return this.line.receive(Buffer.from(JSON.stringify(dispatch)));
  }

  /** Here too Discord wants an answer within 3 s, by a call of its own; too late, it is the person's app that tells. */
  private answer(d: unknown): void {
    const interaction = discordInteraction.safeParse(d).data;
    if (!interaction?.token) return;
    const path = `/interactions/${interaction.id}/${encodeURIComponent(interaction.token)}/callback` as const;
    const body = answerInteraction(interaction);
    this.rest
      .call({ method: 'POST', path, body }, this.line.credentials.botToken, this.signal)
      .catch(() => undefined);
  }

  private remember(state: DiscordGatewayState): void {
    this.state = state;
    this.line.remember(state);
  }

  private async rested(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.wake = resolve;
      if (this.signal.aborted || this.waiting.length > 0) resolve();
    });
  }
}

const startOfTime = (): string => snowflakeAt(Date.now() - CLOCKS_APART_MS);
