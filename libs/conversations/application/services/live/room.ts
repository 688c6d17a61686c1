import { GAP, type Realtime } from '#platform/realtime/realtime';
import { contactTopic, type PresenceState, type RoomSignal, roomTopic } from './room-signal.js';
import { Roster, type Seen } from './roster.js';

const SWEEP_MS = 2_000;
/** Each process says again who of its sockets is there; three times within what a seat lasts. */
const HEARTBEAT_MS = 15_000;

/** What somebody with an open conversation is told; nothing of it is kept. */
export type LiveSignal =
  | {
      readonly type: 'presence';
      readonly conversationId: string;
      readonly userId: string;
      readonly state: PresenceState;
    }
  | { readonly type: 'typing'; readonly conversationId: string; readonly by: 'contact' };

/** One open page of a member of staff at a conversation. */
export interface Seat {
  /** Unique over all processes. */
  readonly id: string;
  readonly userId: string;
  readonly tell: (signal: LiveSignal) => void;
}

export interface Place {
  readonly organizationId: string;
  readonly conversationId: string;
  readonly threadId: string;
}

/**
 * One conversation as this process sees it: the seats of its own sockets, and the roster of those of all processes, which
 * each process has from what all of them say. A seat's own word goes the same way round, so that all hear the same.
 */
export class Room {
  private readonly seats = new Map<string, { readonly seat: Seat; state: PresenceState }>();
  private readonly roster = new Roster();
  private readonly timers: readonly NodeJS.Timeout[];
  private readonly listening: Promise<(() => void)[]>;

  constructor(
    private readonly place: Place,
    private readonly realtime: Realtime,
  ) {
    this.timers = [
      setInterval(() => this.show(this.roster.pass(Date.now())), SWEEP_MS).unref(),
      setInterval(() => this.sayAgain(), HEARTBEAT_MS).unref(),
    ];
    const { organizationId, conversationId, threadId } = place;
    this.listening = Promise.all(
      [roomTopic(conversationId), contactTopic(threadId)].map((topic) =>
        realtime.subscribe(organizationId, topic, (text) => this.heard(text)),
      ),
    );
    // A subscription that fails leaves the room without word of others; what is said there is best effort.
    this.listening.then(() => this.say({ of: 'who' })).catch(() => undefined);
  }

  get empty(): boolean {
    return this.seats.size === 0;
  }

  /** Lets somebody look on, and tells them who is there. */
  sit(seat: Seat): void {
    this.seats.set(seat.id, { seat, state: 'left' });
    for (const seen of this.roster.present()) this.tell(seat, seen);
  }

  async act({ id, userId }: Seat, state: PresenceState): Promise<void> {
    const known = this.seats.get(id);
    if (!known || (state === 'left' && known.state === 'left')) return;
    known.state = state;
    await this.listening.catch(() => undefined);
    this.say({ of: 'staff', seat: id, userId, state });
  }

  rise(seat: Seat): void {
    const known = this.seats.get(seat.id);
    this.seats.delete(seat.id);
    if (known && known.state !== 'left')
      this.say({ of: 'staff', seat: seat.id, userId: seat.userId, state: 'left' });
  }

  close(): void {
    for (const timer of this.timers) clearInterval(timer);
    this.listening.then((ends) => ends.forEach((end) => end())).catch(() => undefined);
  }

  private heard(text: string): void {
    if (text === GAP) {
      this.sayAgain();
      this.say({ of: 'who' });
      return;
    }
    const signal = JSON.parse(text) as RoomSignal;
    const { conversationId } = this.place;
    if (signal.of === 'who') this.sayAgain();
    else if (signal.of === 'contact')
      for (const { seat } of this.seats.values())
        seat.tell({ type: 'typing', conversationId, by: 'contact' });
    else this.show(this.roster.hear(signal.seat, signal.userId, signal.state, Date.now()));
  }

  private show(changes: readonly Seen[]): void {
    for (const seen of changes) for (const { seat } of this.seats.values()) this.tell(seat, seen);
  }

  /** Nobody is told of themselves. */
  private tell(seat: Seat, { userId, state }: Seen): void {
    if (userId !== seat.userId)
      seat.tell({ type: 'presence', conversationId: this.place.conversationId, userId, state });
  }

  /** Typing is not said again: it ends by itself. */
  private sayAgain(): void {
    for (const { seat, state } of this.seats.values())
      if (state !== 'left') this.say({ of: 'staff', seat: seat.id, userId: seat.userId, state: 'here' });
  }

  private say(signal: RoomSignal): void {
    const { organizationId, conversationId } = this.place;
    void this.realtime.publish(organizationId, roomTopic(conversationId), signal);
  }
}
