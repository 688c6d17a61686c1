import { Injectable } from '@nestjs/common';
import { KeyRing } from '#platform/security/key-ring';
import { type ShareSession, ShareSessions } from '../../application/services/share-sessions.js';
import { isShareSessionKey, makeShareSessionKey } from './share-session-key.js';

const PURPOSE = 'share-session';
const HALF_AN_HOUR_MS = 30 * 60_000;

/** Keys derived from the master secret. */
@Injectable()
export class DerivedShareSessions extends ShareSessions {
  constructor(private readonly keys: KeyRing) {
    super();
  }

  start(shareLinkId: string, now: Date): ShareSession {
    const until = new Date(now.getTime() + HALF_AN_HOUR_MS);
    return { key: makeShareSessionKey(this.keys.current(PURPOSE).bytes, shareLinkId, until), until };
  }

  isOpen(shareLinkId: string, key: string, now: Date): boolean {
    const keys = this.keys.all(PURPOSE).map(({ bytes }) => bytes);
    return isShareSessionKey(keys, shareLinkId, key, now);
  }
}
