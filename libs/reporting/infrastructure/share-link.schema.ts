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
    revokedAt: { type: 'timestamptz', name: 'revoked_at', nullable: true },
  } as never,
});
