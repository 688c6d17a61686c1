import type { TopicListener } from './realtime.js';
import type { SocketSubject, WebSocketHandler } from './web-socket-handler.js';
import type { UpgradeRequest } from './upgrade-request.js';

/** What a socket's session needs of the door it came through. */
export interface SessionHost {
  /** Runs a callback in an open context: the subject's, or nobody's. */
  run<R>(subject: SocketSubject | null, request: UpgradeRequest, work: () => Promise<R> | R): Promise<R>;
  subscribe(organizationId: string, topic: string, listener: TopicListener): Promise<() => void>;
  /** Counts a subject's socket. @throws DomainError when it has too many */
  enter(subject: SocketSubject, handler: Pick<WebSocketHandler, 'limits'>): void;
  leave(subject: SocketSubject): void;
  ended(session: object): void;
  dropped(reason: 'slow' | 'silent'): void;
  failed(error: unknown): void;
}
