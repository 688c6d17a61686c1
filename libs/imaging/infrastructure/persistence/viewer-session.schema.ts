import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { ViewerSession } from '../../domain/viewer-session.js';

export const ViewerSessionSchema = new EntitySchema<ViewerSession>({
  name: 'viewer-session',
  target: ViewerSession,
  tableName: 'viewer_session',
  columns: {
    ...aggregateColumns,
    audience: { type: 'text' },
    holderId: { type: 'uuid', name: 'holder_id' },
    loginSessionId: { type: 'uuid', name: 'login_session_id', nullable: true },
    studies: { type: 'text', array: true, nullable: true },
    codeHash: { type: 'text', name: 'code_hash', nullable: true },
    keyHash: { type: 'text', name: 'key_hash', nullable: true },
    expiresAt: { type: 'timestamptz', name: 'expires_at' },
    endsAt: { type: 'timestamptz', name: 'ends_at' },
  } as never,
});
