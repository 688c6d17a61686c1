import { CurrentContext, Mediator } from '#kernel';
import { Log } from '#platform/telemetry/log';
import { until } from '#test/support/until';
import { ChannelCredentials } from './application/services/channel-credentials.js';
import { GatewayLeases } from './application/services/gateway/gateway-leases.js';
import { GatewayRunner } from './application/services/gateway/gateway-runner.js';
import { GatewayTimes } from './application/services/gateway/gateway-times.js';
import { PlatformGateways } from './application/services/gateway/platform-gateways.js';
import { InboundDoor } from './application/services/inbox/inbound-door.js';
import { MessagingPlatforms } from './application/services/messaging-platforms.js';
import { DiscordGateway } from './infrastructure/platforms/discord/gateway/discord-gateway.js';
import { DiscordPractice } from './infrastructure/platforms/discord/testing/discord-practice.js';

/** The leases as a worker reaches them, until it is cut off from the database. */
class CutOffLeases extends GatewayLeases {
  reachable = true;

  constructor(private readonly leases: GatewayLeases) {
    super();
  }

  override async free(...args: Parameters<GatewayLeases['free']>) {
    return this.reach().free(...args);
  }
  override async claim(...args: Parameters<GatewayLeases['claim']>) {
    return this.reach().claim(...args);
  }
  override async keep(...args: Parameters<GatewayLeases['keep']>) {
    return this.reach().keep(...args);
  }
  override async release(...args: Parameters<GatewayLeases['release']>) {
    return this.reach().release(...args);
  }
  override async threads(...args: Parameters<GatewayLeases['threads']>) {
    return this.reach().threads(...args);
  }

  override async messages(...args: Parameters<GatewayLeases['messages']>) {
    return this.reach().messages(...args);
  }

  private reach(): GatewayLeases {
    if (!this.reachable) throw new Error('the database cannot be reached');
    return this.leases;
  }
}

const THREAD = '810000000000000006';

describe('the connection of a practice to Discord', () => {
  let practice: DiscordPractice;
  /** The one that holds the channel. */
  let runner: GatewayRunner;
  const runners: GatewayRunner[] = [];
  const said: string[] = [];

  beforeAll(async () => {
    practice = await DiscordPractice.start({ answered: false });
    runner = practice.worker.app.get(GatewayRunner, { strict: false });
    await listening();
  }, 90_000);
  afterAll(async () => {
    for (const one of runners) await one.onModuleDestroy();
    await practice?.stop();
  }, 30_000);

  /** Another worker's runner, with leases short enough to be waited for. */
  function startRunner(leases = cutOff()): GatewayRunner {
    const { app } = practice.worker;
    const made = new GatewayRunner(
      leases,
      new PlatformGateways([new DiscordGateway(practice.discord.root, 20)]),
      app.get(MessagingPlatforms, { strict: false }),
      app.get(ChannelCredentials, { strict: false }),
      app.get(InboundDoor, { strict: false }),
      app.get(Mediator, { strict: false }),
      app.get(CurrentContext, { strict: false }),
      app.get(Log, { strict: false }),
      new GatewayTimes(50, 2_000, 50),
    );
    runners.push(made);
    made.onApplicationBootstrap();
    return made;
  }
  const cutOff = () => new CutOffLeases(practice.worker.app.get(GatewayLeases, { strict: false }));

  const listening = () => until('a connection', async () => practice.discord.gateway.connected === 1);
  const beginnings = () => practice.discord.gateway.beginnings.map(({ kind }) => kind);
  const write = (text: string, how?: 'cut') => {
    practice.discord.write(practice.app, THREAD, text, {}, how);
    said.push(text);
  };
  const arrived = () => practice.arrived(THREAD, said);
  const state = async () => {
    const { rows } = await practice.system.owner.query<{ state: Record<string, unknown> | null }>(
      'SELECT state FROM gateway_session',
    );
    return rows.map((row) => row.state);
  };

  it('is handed over when its worker stops: the next goes on where it was', async () => {
    expect(runner.channels).toEqual([practice.channelId]);
    write('one');
    await arrived();
    await runner.onModuleDestroy();
    expect(practice.discord.gateway.connected).toBe(0);
    write('two');
    runner = startRunner();
    await arrived();
    expect(beginnings()).toEqual(['identify', 'resume']);
  }, 30_000);

  it('goes on without a gap, whatever broke it', async () => {
    const { gateway } = practice.discord;
    write('three', 'cut');
    await arrived();
    gateway.dropAll();
    write('four');
    await arrived();
    gateway.askToReconnect();
    write('five');
    await arrived();
    gateway.closeAll(4000);
    write('six');
    await arrived();
    expect(new Set(beginnings().slice(1))).toEqual(new Set(['resume']));
  }, 30_000);

  it('reads what was written while there was no session, in order, from strangers too', async () => {
    const { app, discord } = practice;
    const [stranger, before] = ['810000000000000007', beginnings().length];
    discord.gateway.dropAll();
    discord.gateway.forgetSessions();
    write('seven');
    write('eight');
    discord.write(app, stranger, 'nobody knows me');
    await until('another session', async () => beginnings().lastIndexOf('identify') >= before);
    write('nine');
    discord.write(app, stranger, 'yet');
    await arrived();
    await practice.arrived(stranger, ['nobody knows me', 'yet']);
    discord.gateway.invalidate();
    write('ten');
    await arrived();
    await until('the gap to be closed', async () => (await state())[0]?.['missingAfter'] === null);
  }, 30_000);

  it('is taken over when its worker can hold it no more, and never kept by two', async () => {
    await runner.onModuleDestroy();
    const leases = cutOff();
    const before = startRunner(leases);
    await listening();
    runner = startRunner();
    write('eleven');
    await arrived();
    expect(runner.channels).toEqual([]);
    leases.reachable = false;
    await until('the other', async () => runner.channels.length === 1);
    write('twelve');
    await listening();
    expect(before.channels).toEqual([]);
    await arrived();
    expect(practice.discord.gateway.mostAtOnce).toBe(1);
  }, 30_000);

  it('ends when Discord refuses the token, which is told, and begins again with another', async () => {
    await listening();
    practice.discord.gateway.closeAll(4004);
    await practice.channel('the failure', ({ connection, connectionDetail: why }) => {
      return connection === 'failed' && why === 'credentials-refused';
    });
    expect(practice.discord.gateway.connected).toBe(0);
    await practice.change({ credentials: practice.app.credentials });
    await listening();
    write('thirteen');
    await arrived();
  }, 30_000);

  it('is closed while the channel is disabled, and nobody goes on from there', async () => {
    await practice.change({ status: 'disabled' });
    await until('the end', async () => practice.discord.gateway.connected + runner.channels.length === 0);
    expect(await state()).toEqual([null]);
    await practice.change({ status: 'active' });
    await listening();
    expect(beginnings().at(-1)).toBe('identify');
    expect(practice.discord.gateway.mostAtOnce).toBe(1);
  }, 30_000);
});
