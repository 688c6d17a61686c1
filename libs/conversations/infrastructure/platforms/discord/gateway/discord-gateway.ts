import { setTimeout as sleep } from 'node:timers/promises';
import {
  CHANNEL_CLOSED,
  type GatewayLine,
  PlatformGateway,
} from '../../../../application/services/gateway/platform-gateway.js';
import type { DiscordCredentials } from '../discord-credentials.js';
import { DiscordRest } from '../discord-rest.js';
import { GatewayEvents } from './gateway-events.js';
import { gatewayState } from './gateway-state.js';
import { type ConnectionEnd, oneConnection } from './one-connection.js';

/** "Gateway Close Event Codes" after which connecting again would only be refused again. */
const REFUSALS = new Map([[4004, 'credentials-refused']]);
const FIRST_REFUSAL_OF_US = 4010;
const LAST_REFUSAL_OF_US = 4014;
/** After so many failures in vain, the address of the session may be what fails. */
const FAILURES_AT_AN_ADDRESS = 3;
const LONGEST_PAUSE_MS = 60_000;

/** The Gateway of Discord: one connection a bot, resumed where it broke; what a lost session told is read from the threads. */
export class DiscordGateway extends PlatformGateway<DiscordCredentials> {
  override readonly key = 'discord';
  private readonly rest: DiscordRest;

  /**
   * @param apiRoot base address of the REST API, which tells that of the Gateway
   * @param pauseMs before the first try to connect again; it doubles from there
   */
  constructor(
    apiRoot: string,
    private readonly pauseMs = 1_000,
  ) {
    super();
    this.rest = new DiscordRest(apiRoot);
  }

  override async run(line: GatewayLine<DiscordCredentials>): Promise<string | null> {
    const events = new GatewayEvents(line, this.rest, gatewayState.safeParse(line.state).data ?? null);
    const taking = events.take();
    const refusal = await this.keepConnected(line, events).finally(() => events.end());
    await taking;
    if (events.failure !== undefined) throw events.failure;
    return refusal;
  }

  private async keepConnected(
    line: GatewayLine<DiscordCredentials>,
    events: GatewayEvents,
  ): Promise<string | null> {
    const { botToken } = line.credentials;
    const { signal } = events;
    for (let failures = 0; !signal.aborted;) {
      const rest = await this.rest.client(botToken);
      if (failures >= FAILURES_AT_AN_ADDRESS) await this.askForAddress(botToken, events, signal);
      const end = await oneConnection({
        rest,
        botToken,
        session: events.session,
        signal,
        farewell: () => line.signal.reason === CHANNEL_CLOSED,
        hear: (dispatch) => events.hear(dispatch),
      });
      if (signal.aborted) break;
      const refusal = refusalOf(end);
      if (refusal) {
        this.rest.forget(botToken);
        return refusal;
      }
      if (end.sessionLost) events.lose();
      failures = end.wasUp ? 0 : failures + 1;
      // Whoever lost a session begins another after 1 to 5 s ("Resuming"); all at once is too many after a fault of Discord's.
      const pause = Math.min(this.pauseMs * 2 ** failures, LONGEST_PAUSE_MS) * (1 + Math.random());
      await sleep(end.sessionLost ? pause * 2 : pause, undefined, { signal }).catch(() => undefined);
    }
    return null;
  }

  private async askForAddress(botToken: string, events: GatewayEvents, signal: AbortSignal): Promise<void> {
    const answer = await this.rest
      .call({ method: 'GET', path: '/gateway/bot' }, botToken, signal)
      .catch(() => undefined);
    const url = (answer as { url?: unknown } | undefined)?.url;
    if (typeof url === 'string' && /^wss?:/.test(url)) events.moveTo(url);
  }
}

function refusalOf({ code, error }: ConnectionEnd): string | undefined {
  if ((error as { status?: unknown } | undefined)?.status === 401) return 'credentials-refused';
  if (code === null) return undefined;
  const named = code >= FIRST_REFUSAL_OF_US && code <= LAST_REFUSAL_OF_US;
  return REFUSALS.get(code) ?? (named ? `discord.gateway-${String(code)}` : undefined);
}
