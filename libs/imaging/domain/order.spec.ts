import { DomainError } from '#kernel';
import type { NewOrder } from './order.js';
import { Order } from './order.js';

const NEW: NewOrder = {
  accessionNumber: '26ABC',
  patientId: 'p1',
  priority: 'routine',
  patientClass: null,
  procedureId: null,
  procedureCode: null,
  procedureName: 'CT of the head',
  modality: 'CT',
  bodyPart: null,
  reason: null,
  referrerId: null,
  siteId: null,
  conversationId: 'c1',
  contactId: 'k1',
};

const APPOINTMENT = new Date('2026-12-01T09:30:00Z');

const events = (order: Order): unknown[] =>
  order.pullEvents().map((event) => [event.constructor.name, event.payload]);

describe('an order', () => {
  it('is requested, scheduled, acquired and completed, and says so', () => {
    const order = Order.request(NEW);
    order.schedule(APPOINTMENT, 's1');
    expect(order.acquire('st1')).toBe(true);
    order.complete();
    expect(order).toMatchObject({ status: 'completed', siteId: 's1', studyId: 'st1' });
    const orderId = order.id;
    expect(events(order)).toEqual([
      ['OrderRequested', { orderId, patientId: 'p1', conversationId: 'c1', contactId: 'k1' }],
      ['OrderScheduled', { orderId, appointmentAt: '2026-12-01T09:30:00.000Z' }],
      ['OrderAcquired', { orderId, studyId: 'st1' }],
      ['OrderCompleted', { orderId }],
    ]);
  });

  it('can be scheduled again and acquired without an appointment', () => {
    const order = Order.request(NEW);
    order.schedule(APPOINTMENT, 's1');
    order.schedule(new Date('2026-12-02T09:30:00Z'), null);
    expect(order.siteId).toBe('s1');
    const walkIn = Order.request(NEW);
    expect(walkIn.acquire('st1')).toBe(true);
    expect(walkIn.status).toBe('acquired');
  });

  it('has a modality while it has an appointment, or no scanner would find it', () => {
    const refused = expect.objectContaining({ code: 'imaging.order-modality-missing' });
    const order = Order.request({ ...NEW, modality: null });
    expect(() => order.schedule(APPOINTMENT, null)).toThrow(refused);
    expect(order.status).toBe('requested');
    order.change({ modality: 'CT' });
    order.schedule(APPOINTMENT, null);
    expect(() => order.change({ modality: null })).toThrow(refused);
    expect(order.modality).toBe('CT');
  });

  it('takes a second study without another event', () => {
    const order = Order.request(NEW);
    order.acquire('st1');
    order.pullEvents();
    expect(order.acquire('st2')).toBe(true);
    expect(order.studyId).toBe('st1');
    expect(events(order)).toEqual([]);
  });

  it('waits for another report when its own is withdrawn, and for images when these were another order’s', () => {
    const [kept, lost] = [Order.request(NEW), Order.request(NEW)];
    for (const order of [kept, lost]) {
      order.schedule(APPOINTMENT, null);
      order.acquire('st1');
      order.complete();
    }
    lost.lose('st1', null);
    expect(lost.status).toBe('completed');
    lost.pullEvents();
    for (const order of [kept, lost]) order.reopen();
    expect([kept.status, lost.status]).toEqual(['acquired', 'scheduled']);
    expect(events(lost)).toEqual([['OrderReopened', { orderId: lost.id }]]);
    kept.lose('st1', null);
    expect(kept.status).toBe('scheduled');
  });

  it('is not reopened before it is completed, nor when it was cancelled', () => {
    const order = Order.request(NEW);
    order.reopen();
    expect(order.status).toBe('requested');
    order.cancel('no longer needed');
    order.reopen();
    expect(order.status).toBe('cancelled');
  });

  it('takes no study when it is cancelled', () => {
    const order = Order.request(NEW);
    order.cancel('no longer needed');
    expect(order.acquire('st1')).toBe(false);
    expect(order.status).toBe('cancelled');
  });

  it.each(['acquired', 'completed', 'cancelled'] as const)(
    'can no longer be changed when it is %s',
    (status) => {
      const order = Object.assign(Order.request(NEW), { status });
      const changes = [
        () => order.change({ reason: 'Fever', priority: 'stat' }),
        () => order.schedule(APPOINTMENT, null),
        () => order.cancel('why'),
      ];
      for (const change of changes) expect(change).toThrow(DomainError);
    },
  );

  it('says that it was changed, when it was', () => {
    const order = Order.request(NEW);
    order.pullEvents();
    order.change({ priority: 'routine', reason: null });
    expect(events(order)).toEqual([]);
    order.change({ reason: 'Fever' });
    expect(events(order)).toEqual([['OrderChanged', { orderId: order.id }]]);
  });

  it('is still read sooner or later when its images are there, until it is completed', () => {
    const order = Object.assign(Order.request(NEW), { status: 'acquired' });
    order.change({ priority: 'stat', procedureName: 'CT of the head' });
    expect(order.priority).toBe('stat');
    order.complete();
    expect(() => order.change({ priority: 'routine' })).toThrow(DomainError);
  });

  it('stays as it is when it is completed again, or was cancelled', () => {
    const order = Order.request(NEW);
    order.complete();
    order.pullEvents();
    order.complete();
    expect(events(order)).toEqual([]);
    const cancelled = Order.request(NEW);
    cancelled.cancel('why');
    cancelled.complete();
    expect(cancelled.status).toBe('cancelled');
  });
});
