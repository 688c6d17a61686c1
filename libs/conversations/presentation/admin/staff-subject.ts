import type { SocketSubject } from '#platform/realtime/web-socket-handler';

/** A member of staff, or software with a key, at the inbox's socket. */
export interface StaffSubject extends SocketSubject {
  readonly bearer: string;
  /** The last position it knows; null for a first visit. */
  readonly resume: number | null;
}
