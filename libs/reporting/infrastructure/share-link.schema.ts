import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { ShareLink } from '../domain/share-link.js';

export const ShareLinkSchema = new EntitySchema<ShareLink>({
  name: 'share-link',
  target: ShareLink,
  tableName: 'share_link',
  columns: {
    ...aggregateColumns,
    reportId: { type: 'uuid', name: 'report_id' },
    orderId: { type: 'uuid', name: 'order_id', nullable: true },
    audience: { type: 'text' },
    createdBy: { type: 'text', name: 'created_by', nullable: true },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    expiresAt: { type: 'timestamptz', name: 'expires_at' },
    factor: { type: 'text' },
    images: { type: 'boolean' },
    maxOpenings: { type: 'integer', name: 'max_openings', nullable: true },
    openings: { type: 'integer' },
    lastOpenedAt: { type: 'timestamptz', name: 'last_opened_at', nullable: true },
    revokedAt: { type: 'timestamptz', name: 'revoked_at', nullable: true },
    revokedFor: { type: 'text', name: 'revoked_for', nullable: true },
    wrongAnswers: { type: 'integer', name: 'wrong_answers' },
    lockOuts: { type: 'integer', name: 'lock_outs' },
    lockedUntil: { type: 'timestamptz', name: 'locked_until', nullable: true },
    codeRound: { type: 'integer', name: 'code_round' },
    codeUntil: { type: 'timestamptz', name: 'code_until', nullable: true },
  } as never,
});
