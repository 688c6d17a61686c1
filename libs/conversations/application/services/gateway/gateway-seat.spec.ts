import type { CurrentContext, Mediator } from '#kernel';
import type { Log } from '#platform/telemetry/log';
import { until } from '#test/support/until';
import type { MessagingPlatform } from '../messaging-platform.js';
import { GatewaySeat, type GatewayTools } from './gateway-seat.js';
import { GatewayTimes } from './gateway-times.js';
import { type GatewayLine, PlatformGateway, type GatewayState } from './platform-gateway.js';

const CHANNEL = { channelId: 'channel', organizationId: 'practice' };
const STATE = { session: null };

/** Remembers one thing and stays. */
class OneState extends PlatformGateway {
  override readonly key = 'discord';

  override async run({ remember, signal }: GatewayLine): Promise<null> {
    remember(STATE);
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    return null;
  }
}

describe('a hold on the connection of a channel', () => {
  it('keeps what is remembered first at once: whoever comes after a worker that died knows of it', async () => {
    const kept: (GatewayState | undefined)[] = [];
    const held = { active: true, credentials: 'sealed', state: null };
    const leases = {
      keep: (_channel: unknown, _holder: string, _leaseMs: number, state?: GatewayState) => {
        kept.push(state);
        return Promise.resolve(held);
      },
      release: () => Promise.resolve(),
    };
    const tools = {
      leases,
      credentials: { open: () => ({}) },
      contexts: {} as CurrentContext,
      mediator: {} as Mediator,
      log: {} as Log,
      // Its first turn of its own would come in a quarter of an hour.
      times: new GatewayTimes(1_000, 3_600_000, 1_000),
    } as unknown as GatewayTools;
    const platform = {} as MessagingPlatform;
    const seat = new GatewaySeat(tools, CHANNEL, 'me', platform, new OneState(), held, performance.now());
    const done = seat.run();
    await until('the state to be kept', () => Promise.resolve(kept.length > 0));
    seat.stop();
    await done;
    expect(kept).toEqual([STATE]);
  });
});
