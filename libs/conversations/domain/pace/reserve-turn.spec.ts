import type { SendPace } from '../send-pace.js';
import type { PaceState, PaceStates } from './pace-state.js';
import { reserveTurn } from './reserve-turn.js';

const CHAT: SendPace = { per: 'chat', sends: 1, windowSeconds: 6, burst: 3 };
const CHANNEL: SendPace = { per: 'channel', sends: 10, windowSeconds: 1 };
const START = 1_700_000_000_000;
const FRESH: PaceState = { takenUntil: [], pausedUntil: 0 };
const NEVER: PaceStates = { chat: FRESH, channel: FRESH, reserved: null };

/** One channel with its chats, as the table keeps them. */
class Channel {
  private channel = FRESH;
  private readonly chats = new Map<string, Pick<PaceStates, 'chat' | 'reserved'>>();

  constructor(private readonly rules: readonly SendPace[]) {}

  asks(chat: string, messageId: string, now: number): { goes: boolean; in: number } {
    const known = this.chats.get(chat) ?? { chat: FRESH, reserved: null };
    const turn = reserveTurn(this.rules, { ...known, channel: this.channel }, messageId, now);
    this.channel = turn.states.channel;
    this.chats.set(chat, turn.states);
    return { goes: turn.goes, in: turn.at - now };
  }

  pause(ms: number): void {
    this.channel = { ...this.channel, pausedUntil: ms };
  }
}

describe('a turn in the pace', () => {
  it('comes at once while a chat has its burst, then at the pace, and early asking takes nothing', () => {
    const channel = new Channel([CHAT]);
    for (const message of ['1', '2', '3'])
      expect(channel.asks('a', message, START)).toEqual({ goes: true, in: 0 });
    expect(channel.asks('a', '4', START)).toEqual({ goes: false, in: 6_000 });
    expect(channel.asks('a', '4', START + 1_000)).toEqual({ goes: false, in: 5_000 });
    expect(channel.asks('a', '4', START + 5_900)).toEqual({ goes: true, in: 100 });
    expect(channel.asks('a', '5', START + 6_000)).toEqual({ goes: false, in: 6_000 });
    expect(channel.asks('b', '6', START)).toEqual({ goes: true, in: 0 });
  });

  it('gets its burst back when nothing was sent for long, and no more than that', () => {
    const channel = new Channel([CHAT]);
    for (const message of ['1', '2', '3']) channel.asks('a', message, START);
    const later = START + 3_600_000;
    const turns = ['4', '5', '6', '7'].map((message) => channel.asks('a', message, later).goes);
    expect(turns).toEqual([true, true, true, false]);
  });

  it('spreads what many chats want at once, and keeps each its place', () => {
    const channel = new Channel([CHANNEL]);
    const first = Array.from({ length: 10 }, (_, n) => channel.asks(`chat-${n}`, `m-${n}`, START));
    expect(first.map((turn) => turn.in)).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800, 900]);
    expect(first.map(({ goes }) => goes)).toEqual([true, true, true, true, ...Array<boolean>(6).fill(false)]);
    expect(channel.asks('chat-9', 'm-9', START + 900)).toEqual({ goes: true, in: 0 });
    expect(channel.asks('chat-4', 'm-4', START + 400)).toEqual({ goes: true, in: 0 });
    expect(channel.asks('late', 'm', START + 900)).toEqual({ goes: true, in: 100 });
  });

  it('loses a place that it did not come for: those who come late together go one by one', () => {
    const channel = new Channel([CHANNEL]);
    for (let n = 0; n < 6; n++) channel.asks(`chat-${n}`, `m-${n}`, START);
    const later = START + 60_000;
    expect([4, 5].map((n) => channel.asks(`chat-${n}`, `m-${n}`, later).in)).toEqual([0, 100]);
  });

  it('waits while the channel is paused, and a place from before does not count after', () => {
    const channel = new Channel([CHANNEL]);
    for (let n = 0; n < 8; n++) channel.asks(`chat-${n}`, `m-${n}`, START);
    channel.pause(START + 5_000);
    expect(channel.asks('chat-7', 'm-7', START + 700)).toEqual({ goes: false, in: 4_300 });
    const after = [5, 6, 7].map((n) => channel.asks(`chat-${n}`, `m-${n}`, START + 5_000));
    expect(after).toEqual([
      { goes: true, in: 0 },
      { goes: true, in: 100 },
      { goes: true, in: 200 },
    ]);
  });

  it('goes under all rules at once', () => {
    const rules = [CHAT, CHANNEL, { per: 'channel', sends: 2, windowSeconds: 60, burst: 2 } as const];
    const channel = new Channel(rules);
    expect(['a', 'b', 'c'].map((chat) => channel.asks(chat, chat, START).in)).toEqual([0, 100, 30_000]);
  });

  it('never lets more go than the pace and the burst allow, however often all ask', () => {
    const channel = new Channel([CHAT, CHANNEL]);
    const went: number[] = [];
    const waiting = Array.from({ length: 40 }, (_, n) => n);
    for (let now = START; waiting.length > 0 && now < START + 60_000; now += 50)
      for (const n of [...waiting]) {
        const turn = channel.asks(`chat-${n % 8}`, `m-${n}`, now);
        if (!turn.goes) continue;
        went.push(now + turn.in);
        waiting.splice(waiting.indexOf(n), 1);
      }
    expect(waiting).toEqual([]);
    const gaps = went.toSorted((a, b) => a - b).map((at, index, all) => at - (all[index - 1] ?? -Infinity));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(100);
  });

  it('lets two messages of one chat pass one after the other, also where the channel is crowded', () => {
    const channel = new Channel([CHANNEL]);
    for (let n = 0; n < 10; n++) channel.asks(`chat-${n}`, `m-${n}`, START);
    expect(channel.asks('a', '1', START)).toEqual({ goes: false, in: 1_000 });
    expect(channel.asks('a', '2', START)).toEqual({ goes: false, in: 2_000 });
    expect(channel.asks('a', '1', START + 1_000)).toEqual({ goes: true, in: 0 });
    expect(channel.asks('a', '2', START + 2_000)).toEqual({ goes: true, in: 0 });
  });

  it('needs no rules to go', () => {
    expect(reserveTurn([], NEVER, 'm', START)).toMatchObject({ goes: true, at: START });
  });
});
