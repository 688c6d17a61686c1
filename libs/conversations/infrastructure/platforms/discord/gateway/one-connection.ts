import type { REST } from '@discordjs/rest';
import type { GatewayDispatchPayload } from 'discord-api-types/v10';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DiscordSession } from './gateway-state.js';

/** Direct messages and their reactions; their text is told without the privileged intent. Interactions need none. */
const INTENTS = (1 << 12) | (1 << 13);
const [HANDSHAKE_MS, HELLO_MS, READY_MS, FAREWELL_MS] = [10_000, 20_000, 15_000, 3_000];
/** "Gateway Close Event Codes": the session is over. */
const SESSION_OVER = new Set([4003, 4007, 4009]);
/** A close with 1000 ends the session; any code of our own keeps it. */
const [GOODBYE, SEE_YOU] = [1_000, 4_200];

export interface ConnectionRequest {
  readonly rest: REST;
  readonly botToken: string;
  /** To go on with; null begins one. */
  readonly session: DiscordSession | null;
  readonly signal: AbortSignal;
  /** Whether the session is to end with the connection when the signal is aborted. */
  readonly farewell: () => boolean;
  readonly hear: (dispatch: GatewayDispatchPayload) => void;
}

/** How a connection ended. */
export interface ConnectionEnd {
  /** Discord's close code; null when it was not made, or ended by us. */
  readonly code: number | null;
  /** Whether it began or went on with a session. */
  readonly wasUp: boolean;
  readonly sessionLost: boolean;
  /** Why it was not even tried. */
  readonly error?: unknown;
}

/**
 * Keeps one connection to the Gateway with @discordjs/ws until it ends. The library would connect again by itself, at once
 * and for ever, and give up the session when the network fails; when and with what to connect again is ours to say: once
 * its connection has closed, its question for the session is never answered, and it waits in vain.
 */
export async function oneConnection(request: ConnectionRequest): Promise<ConnectionEnd> {
  const { rest, botToken, signal, hear } = request;
  const { WebSocketManager, WebSocketShardEvents: On } = await import('@discordjs/ws');
  let known = request.session && {
    sessionId: request.session.id,
    resumeURL: request.session.resumeUrl,
    sequence: request.session.sequence,
    shardId: 0,
    shardCount: 1,
  };
  let [dialled, retired, greeted, wasUp, sessionLost] = [false, false, false, false, false];
  const { promise: ended, resolve } = Promise.withResolvers<ConnectionEnd>();
  const { promise: settled, resolve: settle } = Promise.withResolvers<void>();
  const manager = new WebSocketManager({
    rest,
    token: botToken,
    intents: INTENTS,
    shardCount: 1,
    shardIds: [0],
    handshakeTimeout: HANDSHAKE_MS,
    helloTimeout: HELLO_MS,
    readyTimeout: READY_MS,
    retrieveSessionInfo: () => {
      if (retired) return new Promise<never>(() => undefined);
      dialled = true;
      return known;
    },
    updateSessionInfo: (_, session) => {
      if (retired) return;
      // Without a greeting it was the network that failed, not the session.
      if (session === null && greeted) sessionLost = true;
      if (session !== null || greeted) known = session;
    },
  });
  const end = (how: { code: number | null; error?: unknown }): void => {
    retired = true;
    settle();
    resolve({ ...how, wasUp, sessionLost: sessionLost || SESSION_OVER.has(how.code ?? 0) });
  };
  manager.on(On.Hello, () => {
    greeted = true;
    settle();
  });
  manager.on(On.Dispatch, (dispatch) => {
    if (retired) return;
    // RESUMED is not in the library's list of dispatches with data.
    if (['READY', 'RESUMED'].includes(dispatch.t)) wasUp = true;
    hear(dispatch);
  });
  manager.on(On.Closed, (code) => end({ code }));
  // Told again as the close; an error that nobody hears would end the process.
  manager.on(On.Error, () => undefined);
  manager.on(On.SocketError, () => undefined);
  const leave = async (): Promise<void> => {
    retired = true;
    // A connection that is just being made cannot be closed yet.
    if (dialled) {
      await Promise.race([settled, sleep(HANDSHAKE_MS, undefined, { ref: false })]);
      const code = request.farewell() ? GOODBYE : SEE_YOU;
      await Promise.race([manager.destroy({ code }), sleep(FAREWELL_MS, undefined, { ref: false })]);
    }
    end({ code: null });
  };
  const onAbort = (): void => void leave();
  signal.addEventListener('abort', onAbort, { once: true });
  manager.connect().catch((error: unknown) => end({ code: null, error }));
  if (signal.aborted) onAbort();
  try {
    return await ended;
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
