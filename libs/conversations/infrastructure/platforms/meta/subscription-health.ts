import { z } from 'zod';
import type { ChannelHealth } from '../../../application/services/channel-health.js';

const subscribedApps = z.object({
  data: z.array(z.object({ subscribed_fields: z.array(z.string()).optional() })),
});

/**
 * What the edge `subscribed_apps` of a Page or a WhatsApp Business Account says: whether an app is told of what happens
 * there, and of all that it should be. Other practices' tools may be subscribed beside ours; which one ours is Meta tells
 * by an id that nobody has to give us, so any app with all of the fields will do.
 *
 * @param fields that a Page's app must be told of; none for WhatsApp, which lists no fields
 */
export function subscriptionHealth(body: unknown, fields: readonly string[] = []): ChannelHealth {
  const read = subscribedApps.safeParse(body);
  if (!read.success) return { kind: 'unknown' };
  const { data: apps } = read.data;
  if (apps.length === 0) return { kind: 'broken', code: 'subscription-lost', repairable: true };
  const complete = apps.some(({ subscribed_fields: told = [] }) =>
    fields.every((field) => told.includes(field)),
  );
  return complete ? { kind: 'healthy' } : { kind: 'broken', code: 'fields-missing', repairable: true };
}
