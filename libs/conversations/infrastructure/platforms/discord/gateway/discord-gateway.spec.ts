import { FakeDiscord } from '#test/fakes/discord';
import type { DiscordApp } from '#test/fakes/discord/discord-app';
import { until } from '#test/support/until';
import {
  CHANNEL_CLOSED,
  type GatewayState,
  type KeptMessage,
} from '../../../../application/services/gateway/platform-gateway.js';
import { snowflakeAt } from '../snowflake.js';
import { DiscordGateway } from './discord-gateway.js';

const [ANN, BEN] = ['810000000000000001', '810000000000000002'];

interface Dispatch {
  readonly t: string;
  readonly s?: number;
  readonly session_id?: string;
  readonly d: {
    readonly channel_id: string;
    readonly content?: string;
    readonly author?: { readonly bot?: boolean };
  };
}

describe('the Gateway of Discord', () => {
  let discord: FakeDiscord;
  let app: DiscordApp;
  let stops: (() => Promise<unknown>)[];

  beforeEach(async () => {
    stops = [];
    discord = await FakeDiscord.start();
    app = discord.install({
      applicationId: '700000000000000001',
      botToken: 'NzAwMDAwMDAwMDAwMDAwMDAx.GabcDE.abcdefghijklmnopqrstuvwxyz0123456789ab',
      seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    });
  });
  afterEach(async () => {
    for (const stop of stops) await stop();
    await discord.stop();
  });

  /** Keeps a connection as a worker does, on a store that takes what `take` lets pass. */
  function keep({
    state = null as GatewayState | null,
    threads = [] as string[],
    messages = [] as KeptMessage[],
    take = (): Promise<void> => Promise.resolve(),
  } = {}) {
    const over = new AbortController();
    const received: Dispatch[] = [];
    const kept = { state };
    const done = new DiscordGateway(discord.root, 10).run({
      credentials: app.credentials,
      state,
      signal: over.signal,
      receive: async (rawBody) => {
        await take();
        over.signal.throwIfAborted();
        received.push(JSON.parse(rawBody.toString()) as Dispatch);
      },
      remember: (next) => {
        kept.state = next;
      },
      threads: () => Promise.resolve(threads),
      messages: (thread) => Promise.resolve(thread === ANN ? messages : []),
    });
    const stop = async (reason?: symbol): Promise<string | null> => {
      over.abort(reason);
      return done;
    };
    stops.push(stop);
    const texts = (thread: string) =>
      received.filter(({ d }) => d.channel_id === thread && !d.author?.bot).map(({ d }) => d.content);
    return { received, kept, done, stop, texts };
  }
  const connected = (count = 1) => until('a connection', async () => discord.gateway.connected === count);
  const begun = () => discord.gateway.beginnings.map(({ kind }) => kind);

  it('hands on what it is told, in order, with the session that its numbers belong to', async () => {
    const { received, kept, stop } = keep();
    await connected();
    discord.write(app, ANN, 'one');
    discord.react(app, ANN, '1', '👍');
    await until('both', async () => received.length === 2);
    expect(received).toMatchObject([
      { t: 'MESSAGE_CREATE', s: 2, session_id: 'session-1', d: { content: 'one' } },
      { t: 'MESSAGE_REACTION_ADD', s: 3, session_id: 'session-1' },
    ]);
    await stop();
    expect(kept.state).toMatchObject({ session: { id: 'session-1', sequence: 3 }, missingAfter: null });
  });

  it('remembers only what was committed, and is told the rest again', async () => {
    let open = true;
    const never = new Promise<void>(() => undefined);
    const first = keep({ take: () => (open ? Promise.resolve() : Promise.race([never, stopped.promise])) });
    const stopped = Promise.withResolvers<void>();
    await connected();
    discord.write(app, ANN, 'one');
    await until('the first', async () => first.received.length === 1);
    open = false;
    discord.write(app, ANN, 'two');
    discord.write(app, ANN, 'three');
    const ended = first.stop();
    stopped.resolve();
    await ended;
    expect(first.kept.state).toMatchObject({ session: { sequence: 2 } });
    const second = keep({ state: first.kept.state });
    await until('the others', async () => second.received.length === 2);
    expect(second.texts(ANN)).toEqual(['two', 'three']);
    expect(begun()).toEqual(['identify', 'resume']);
  });

  it('reads what each thread missed before anything that it tells now', async () => {
    const first = keep();
    await connected();
    discord.write(app, ANN, 'one');
    await until('one', async () => first.texts(ANN).length === 1);
    await first.stop(CHANNEL_CLOSED);
    const many = Array.from({ length: 130 }, (_, n) => `missed ${String(n)}`);
    for (const text of many) discord.write(app, ANN, text);
    const edited = discord.write(app, BEN, 'draft');
    discord.edit(app, edited, 'final');
    discord.plan('messages.list', { kind: 'error', status: 500 }, { kind: 'drop' });
    const second = keep({ state: first.kept.state, threads: [ANN] });
    await connected();
    discord.write(app, BEN, 'now');
    await until('all', async () => second.received.length >= 134);
    expect(begun()).toEqual(['identify', 'identify']);
    // The overlap tells of the first once more; it is known by its id.
    expect(second.texts(ANN)).toEqual(['one', ...many]);
    expect(second.texts(BEN)).toEqual(['final', 'final', 'now', 'now']);
    expect(second.received.filter(({ d }) => d.channel_id === BEN).map(({ t }) => t)).toContain(
      'MESSAGE_UPDATE',
    );
    await until('the end of the gap', async () => second.kept.state?.['missingAfter'] === null);
  }, 30_000);

  it('compares what is kept of a thread with what it shows, and tells how they differ', async () => {
    const written = ['stays', 'edited', 'taken back', 'signed', 'sign off', 'sign on', 'of ours'].map(
      (text) => discord.write(app, ANN, text),
    );
    const [, edited, gone, signed, off, on, ours] = written.map(({ id }) => id);
    discord.edit(app, written[1]!, 'anew');
    discord.takeBack(app, written[2]!);
    discord.takeBack(app, written[6]!);
    for (const id of [signed, on]) discord.react(app, ANN, id ?? '', '👍');
    const signs = new Map([
      [signed, '👍'],
      [off, '👎'],
      [on, '👎'],
    ]);
    const messages = written.map(({ id }) => ({ id, received: id !== ours, emoji: signs.get(id) ?? null }));
    const state = { session: null, newest: snowflakeAt(Date.now() + 600_000), missingAfter: null };
    const { received, kept } = keep({ state, threads: [ANN], messages });
    await until(
      'the end of the gap',
      async () => begun().length > 0 && kept.state?.['missingAfter'] === null && received.length > 0,
    );
    const emoji = (name: string) => ({ id: null, name });
    expect(received).toMatchObject([
      { t: 'MESSAGE_UPDATE', d: { id: edited, content: 'anew' } },
      { t: 'MESSAGE_DELETE', d: { id: gone, channel_id: ANN } },
      { t: 'MESSAGE_REACTION_REMOVE', d: { message_id: off, emoji: emoji('👎') } },
      { t: 'MESSAGE_REACTION_REMOVE', d: { message_id: on, emoji: emoji('👎') } },
      { t: 'MESSAGE_REACTION_ADD', d: { message_id: on, emoji: emoji('👍') } },
    ]);
    expect(received).toHaveLength(5);
  });

  it('goes on with what is missing when it ends before all is read', async () => {
    const state = { session: null, newest: '1', missingAfter: '1' };
    discord.write(app, ANN, 'missed');
    const { texts, kept } = keep({ state, threads: [ANN] });
    await until('it', async () => texts(ANN).length > 0);
    await until('the end of the gap', async () => kept.state?.['missingAfter'] === null);
  });

  it('leaves a thread that is closed to it', async () => {
    discord.plan('messages.list', { kind: 'error', status: 403, code: 50_001 });
    const { kept } = keep({ state: { session: null, newest: '1', missingAfter: null }, threads: [ANN] });
    await until(
      'the end of the gap',
      async () => kept.state?.['missingAfter'] === null && begun().length > 0,
    );
  });

  it('ends where it is refused, and says why', async () => {
    const first = keep();
    await connected();
    discord.gateway.closeAll(4014);
    expect(await first.done).toBe('discord.gateway-4014');
    discord.plan('gateway.bot', { kind: 'error', status: 401 });
    expect(await keep().done).toBe('credentials-refused');
  });

  it('connects again however often it fails, and ends when told to, wherever it is', async () => {
    discord.plan('gateway.bot', { kind: 'error', status: 502 }, { kind: 'drop' });
    const { stop } = keep();
    await connected();
    await stop();
    expect(discord.gateway.connected).toBe(0);
    const early = keep();
    expect(await early.stop()).toBeNull();
    const waiting = keep();
    discord.plan('gateway.bot', { kind: 'delay', ms: 5_000 });
    expect(await waiting.stop()).toBeNull();
  });
});
