import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { Session } from '../domain/session.js';

/** A session without its refresh tokens, which have a table of their own. */
export const SessionSchema = new EntitySchema<Session>({
  name: 'session',
  target: Session,
  tableName: 'identity_session',
  columns: {
    ...aggregateColumns,
    userId: { type: 'uuid', name: 'user_id' },
    startedAt: { type: 'timestamptz', name: 'started_at' },
    refreshedAt: { type: 'timestamptz', name: 'refreshed_at' },
    expiresAt: { type: 'timestamptz', name: 'expires_at' },
    endedAt: { type: 'timestamptz', name: 'ended_at', nullable: true },
    endReason: { type: 'text', name: 'end_reason', nullable: true },
  },
});
