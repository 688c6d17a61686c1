import { Injectable } from '@nestjs/common';
import { Realtime } from '#platform/realtime/realtime';
import { type Place, Room, type Seat } from './room.js';
import { contactTopic, type PresenceState } from './room-signal.js';

/** A seat that is taken. */
export interface Attendance {
  show(state: PresenceState): Promise<void>;
  end(): void;
}

/** Who is at which conversation at this moment, and who writes. Nothing of it is stored; all of it is best effort. */
@Injectable()
export class Presence {
  private readonly rooms = new Map<string, Room>();

  constructor(private readonly realtime: Realtime) {}

  /** Begins to tell a seat what happens at a conversation; the caller has checked that it may see it. */
  attend(place: Place, seat: Seat): Attendance {
    const { conversationId } = place;
    const room = this.rooms.get(conversationId) ?? new Room(place, this.realtime);
    this.rooms.set(conversationId, room);
    room.sit(seat);
    return {
      show: (state) => room.act(seat, state),
      end: () => {
        room.rise(seat);
        if (!room.empty || this.rooms.get(conversationId) !== room) return;
        this.rooms.delete(conversationId);
        room.close();
      },
    };
  }

  /** The visitor of a thread writes. */
  contactTypes(organizationId: string, threadId: string): Promise<void> {
    return this.realtime.publish(organizationId, contactTopic(threadId), { of: 'contact' });
  }
}
