import { DomainEvent, EventName } from '#kernel';

/** A refresh token was used a second time, so its session was ended: two parties had the token. */
@EventName('identity.session-reuse-detected')
export class SessionReuseDetected extends DomainEvent<{ sessionId: string; userId: string }> {}
