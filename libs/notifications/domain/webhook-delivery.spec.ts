import { eventTypeOf, newId } from '#kernel';
import { MOST_ATTEMPTS } from './retry-delay.js';
import { WebhookDelivery } from './webhook-delivery.js';

const now = new Date('2026-11-21T10:00:00Z');

function queue(): WebhookDelivery {
  const [id, endpointId, eventId] = [newId(), newId(), newId()];
  const event = { eventId, eventType: 'report.final', occurredAt: now, data: { reportId: newId() } } as const;
  return WebhookDelivery.queue({ id, endpointId, ...event, createdAt: now });
}

describe('A webhook delivery', () => {
  it('is wanted in its round until it is settled', () => {
    const delivery = queue();
    expect(delivery.pullEvents().map((event) => eventTypeOf(event).name)).toEqual([
      'notifications.webhook-queued',
    ]);
    expect([delivery.wants(1), delivery.wants(2)]).toEqual([true, false]);
    delivery.attempted({ outcome: 'delivered', responseStatus: 204 }, now);
    expect(delivery.wants(1)).toBe(false);
    expect(delivery).toMatchObject({ status: 'delivered', attempts: 1, responseStatus: 204, settledAt: now });
  });

  it('is tried again later, as the receiver wishes', () => {
    const delivery = queue();
    const wait = delivery.attempted(
      { outcome: 'retry', responseStatus: 503, errorCode: 'outbound.refused', retryAfterSeconds: 40 },
      now,
    );
    expect(wait).toBe(40);
    expect(delivery).toMatchObject({ status: 'pending', nextAttemptAt: new Date('2026-11-21T10:00:40Z') });
  });

  it('fails after the last attempt', () => {
    const delivery = queue();
    for (let attempt = 1; attempt < MOST_ATTEMPTS; attempt++)
      expect(delivery.attempted({ outcome: 'retry' }, now)).not.toBeNull();
    expect(delivery.attempted({ outcome: 'retry', errorCode: 'outbound.timeout' }, now)).toBeNull();
    expect(delivery).toMatchObject({ status: 'failed', errorCode: 'outbound.timeout', nextAttemptAt: null });
  });

  it('can be sent again by a person, whatever became of it, but not while it is under way', () => {
    const delivery = queue();
    expect(() => delivery.replay()).toThrow(
      expect.objectContaining({ code: 'notifications.webhook-pending' }),
    );
    delivery.attempted({ outcome: 'delivered', responseStatus: 200 }, now);
    delivery.replay();
    expect([delivery.wants(1), delivery.wants(2)]).toEqual([false, true]);
    expect(delivery).toMatchObject({ status: 'pending', attempts: 0 });
  });
});
