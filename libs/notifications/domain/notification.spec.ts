import fc from 'fast-check';
import { eventTypeOf, newId } from '#kernel';
import { messageIdOf } from './message-id.js';
import { type NewNotification, Notification } from './notification.js';
import type { NotificationOutcome } from './notification-status.js';
import { MOST_ATTEMPTS } from './retry-delay.js';

const now = new Date('2026-11-21T10:00:00Z');
const later = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);

const fields = (channel: 'email' | 'messenger'): NewNotification => ({
  id: newId(),
  kind: 'result',
  channel,
  recipientType: channel === 'email' ? 'referrer' : 'patient',
  recipientId: newId(),
  orderId: newId(),
  reportId: newId(),
  shareLinkId: newId(),
  conversationId: null,
  createdAt: now,
});

const eventsOf = (notification: Notification): [string, object][] =>
  notification.pullEvents().map((event) => [eventTypeOf(event).name, event.payload]);

function queued(channel: 'email' | 'messenger' = 'email'): Notification {
  const notification = Notification.queue(fields(channel));
  notification.pullEvents();
  return notification;
}

function sending(channel: 'email' | 'messenger' = 'email'): Notification {
  const notification = queued(channel);
  notification.beginSending(1, now);
  return notification;
}

describe('A notification', () => {
  it('is pending when it is queued, and says so', () => {
    const notification = Notification.queue(fields('email'));
    expect(notification.status).toBe('pending');
    expect(eventsOf(notification)).toEqual([
      ['notifications.notification-queued', { notificationId: notification.id, round: 1 }],
    ]);
  });

  it('that can reach nobody has failed from the start, with its reason', () => {
    const notification = Notification.undeliverable(fields('messenger'), 'notifications.no-conversation');
    expect(notification).toMatchObject({
      status: 'failed',
      errorCode: 'notifications.no-conversation',
      attempts: 0,
    });
    expect(eventsOf(notification).map(([name]) => name)).toEqual(['notifications.notification-settled']);
  });

  it('begins to be sent once; who comes with an old round does nothing', () => {
    const notification = queued();
    expect(notification.beginSending(2, now)).toEqual({ act: 'stop' });
    expect(notification.beginSending(1, now)).toEqual({ act: 'send' });
    expect(notification).toMatchObject({ status: 'sending', attempts: 1 });
  });

  it('by e-mail is not sent again while an earlier attempt may be under way, and is unknown after that', () => {
    const notification = sending();
    expect(notification.beginSending(1, later(30))).toEqual({ act: 'wait', seconds: 45 });
    expect(notification.beginSending(1, later(75))).toEqual({ act: 'stop' });
    expect(notification).toMatchObject({
      status: 'unknown',
      errorCode: 'notifications.interrupted',
      attempts: 1,
    });
  });

  it('to a messenger is handed over again, under the same id', () => {
    const notification = sending('messenger');
    expect(notification.beginSending(1, later(1))).toEqual({ act: 'send' });
    expect(messageIdOf(notification.id, 1)).not.toBe(messageIdOf(notification.id, 2));
  });

  it('waits longer after each failed attempt and fails after the last', () => {
    const notification = queued();
    const delays: (number | null)[] = [];
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      notification.beginSending(1, now);
      delays.push(notification.postpone(1, now, 'mail.deferred'));
    }
    expect(delays.filter((delay) => delay === null)).toHaveLength(1);
    expect(notification).toMatchObject({
      status: 'failed',
      attempts: MOST_ATTEMPTS,
      errorCode: 'mail.deferred',
    });
  });

  it('that cannot be put together any more fails, unless its e-mail may have left already', () => {
    const [waiting, underWay] = [queued(), sending()];
    waiting.giveUp(1, now, 'reporting.share-link-revoked');
    underWay.giveUp(1, now, 'reporting.share-link-revoked');
    expect([waiting.status, underWay.status]).toEqual(['failed', 'unknown']);
  });

  it('can be sent again by a person when it failed or is unknown, in a new round', () => {
    const notification = sending();
    expect(() => notification.retry()).toThrow(
      expect.objectContaining({ code: 'notifications.not-to-be-retried' }),
    );
    notification.settle('unknown', now, { errorCode: 'mail.connection-lost' });
    notification.pullEvents();
    notification.retry();
    expect(notification).toMatchObject({ status: 'pending', round: 2, attempts: 0, errorCode: null });
    expect(eventsOf(notification)).toEqual([
      ['notifications.notification-queued', { notificationId: notification.id, round: 2 }],
    ]);
    expect(notification.beginSending(1, now)).toEqual({ act: 'stop' });
  });

  it('remembers when it was first sent and to which hidden address', () => {
    const notification = sending();
    notification.settle('sent', now, { sentTo: 'd…@clinic.test' });
    notification.settle('delivered', later(60));
    expect(notification).toMatchObject({
      status: 'delivered',
      sentAt: now,
      settledAt: later(60),
      sentTo: 'd…@clinic.test',
    });
  });

  it('believes late news only when they tell more, in whatever order they come', () => {
    const outcomes = fc.constantFrom<NotificationOutcome>('sent', 'delivered', 'failed', 'unknown');
    fc.assert(
      fc.property(fc.array(outcomes, { maxLength: 8 }), (news) => {
        const notification = sending('messenger');
        const heard: NotificationOutcome[] = [];
        for (const outcome of news) if (notification.settle(outcome, now)) heard.push(outcome);
        expect(notification.status).toBe(heard.at(-1) ?? 'sending');
        // What reached the device stays delivered; unknown is only ever the first thing known.
        if (news.includes('delivered')) expect(notification.status).toBe('delivered');
        expect(heard.lastIndexOf('unknown')).toBeLessThanOrEqual(0);
        expect(eventsOf(notification)).toHaveLength(heard.length);
      }),
    );
  });
});
