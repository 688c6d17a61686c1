/** What processes tell each other about who is at a conversation; never to clients as it is. */
export type RoomSignal =
  | {
      readonly of: 'staff';
      /** One seat: a socket. */
      readonly seat: string;
      readonly userId: string;
      /** `here` says only that the seat is still taken. */
      readonly state: PresenceState | 'here';
    }
  /** Asks the other processes who is there. */
  | { readonly of: 'who' }
  /** The contact is writing. */
  | { readonly of: 'contact' };

/** What a colleague does at a conversation. */
export type PresenceState = 'viewing' | 'typing' | 'left';

/** Where the seats of a conversation are told of. */
export const roomTopic = (conversationId: string): string => `room:${conversationId}`;

/** Where it is told that the contact of a thread writes. */
export const contactTopic = (threadId: string): string => `contact:${threadId}`;

/** Where the visitor of a thread hears `{type: 'typing'}` while somebody writes to them (see `TypingSignals`). */
export const visitorTopic = (threadId: string): string => `thread:${threadId}`;
