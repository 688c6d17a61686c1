import { EntitySchema } from 'typeorm';
import { ServiceLevel } from '../../domain/inbox/service-level.js';

const time = { type: 'timestamptz', nullable: true } as const;

/** A part of a conversation's row. */
export const ServiceLevelSchema = new EntitySchema<ServiceLevel>({
  name: 'service-level',
  target: ServiceLevel,
  columns: {
    serviceId: { type: 'uuid', name: 'service_id', nullable: true },
    serviceStartedAt: { ...time, name: 'service_started_at' },
    serviceEndedAt: { ...time, name: 'service_ended_at' },
    firstReplyDueAt: { ...time, name: 'first_reply_due_at' },
    firstReplyWarnedAt: { ...time, name: 'first_reply_warned_at' },
    firstRepliedAt: { ...time, name: 'first_replied_at' },
    firstReplyBreachedAt: { ...time, name: 'first_reply_breached_at' },
    resolutionDueAt: { ...time, name: 'resolution_due_at' },
    resolutionWarnedAt: { ...time, name: 'resolution_warned_at' },
    resolutionBreachedAt: { ...time, name: 'resolution_breached_at' },
  },
});
