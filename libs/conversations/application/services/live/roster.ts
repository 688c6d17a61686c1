import type { PresenceState, RoomSignal } from './room-signal.js';

/** Typing is over when it was not said again for so long. */
export const TYPING_MS = 6_000;
/** A seat of which nothing is heard for so long is empty: its process died. */
export const SEAT_MS = 45_000;

interface Entry {
  readonly userId: string;
  readonly typingUntil: number;
  readonly until: number;
}

type SeatState = Extract<RoomSignal, { of: 'staff' }>['state'];

export interface Seen {
  readonly userId: string;
  readonly state: PresenceState;
}

/** Who is at one conversation, by seat; a person with two pages is there once, and does what either of them shows. */
export class Roster {
  private readonly seats = new Map<string, Entry>();
  private readonly shown = new Map<string, PresenceState>();

  /** Takes word of a seat; answers whose state has changed by it. */
  hear(seat: string, userId: string, state: SeatState, now: number): Seen[] {
    if (state === 'left') this.seats.delete(seat);
    else {
      const kept = state === 'here' ? (this.seats.get(seat)?.typingUntil ?? 0) : 0;
      const typingUntil = state === 'typing' ? now + TYPING_MS : kept;
      this.seats.set(seat, { userId, typingUntil, until: now + SEAT_MS });
    }
    return this.changes(now);
  }

  /** What time alone has changed. */
  pass(now: number): Seen[] {
    for (const [seat, { until }] of this.seats) if (until <= now) this.seats.delete(seat);
    return this.changes(now);
  }

  /** Who is there now. */
  present(): Seen[] {
    return [...this.shown].map(([userId, state]) => ({ userId, state }));
  }

  private changes(now: number): Seen[] {
    const states = new Map<string, PresenceState>();
    for (const { userId, typingUntil } of this.seats.values())
      if (typingUntil > now) states.set(userId, 'typing');
      else if (!states.has(userId)) states.set(userId, 'viewing');
    const changed: Seen[] = [];
    for (const [userId, state] of states)
      if (this.shown.get(userId) !== state) changed.push({ userId, state });
    for (const userId of this.shown.keys()) if (!states.has(userId)) changed.push({ userId, state: 'left' });
    for (const { userId, state } of changed)
      if (state === 'left') this.shown.delete(userId);
      else this.shown.set(userId, state);
    return changed;
  }
}
