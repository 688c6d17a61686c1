import { conflict, newId, RetryLater } from '#kernel';
import type { NotificationView } from './application/queries/get-notification/notification.view.js';
import { world } from './testing/neighbours.js';
import { NotificationsRig } from './testing/notifications-rig.js';

describe('Notifications of results', () => {
  let rig: NotificationsRig;

  beforeAll(async () => {
    rig = await NotificationsRig.start();
  }, 60_000);

  afterAll(() => rig?.stop());

  beforeEach(() => rig.reset());

  it('send the referrer a link by e-mail, and keep neither link nor address', async () => {
    const id = await rig.share('referrer');
    await rig.perform(id);
    expect(rig.smtp.inbox('dr.lee@clinic.test')).toMatchObject([
      { subject: 'Report for your request A2611-0042', messageId: `${id}@isocenter.test` },
    ]);
    expect(rig.smtp.received[0]!.text).toContain('https://share.test/');
    expect(rig.smtp.received[0]!.html).toContain('Open the report');
    expect(await rig.view(id)).toMatchObject({
      status: 'sent',
      channel: 'email',
      sentTo: 'd…@clinic.test',
      attempts: 1,
    });
    const { rows } = await rig.app.owner.query(
      'SELECT n.*, (SELECT jsonb_agg(o.payload) FROM outbox o) AS events FROM notification n',
    );
    expect(JSON.stringify(rows)).not.toMatch(/share\.test|dr\.lee/);
  });

  it('send it once, however often the delivery runs or the event is replayed', async () => {
    const id = await rig.share('referrer');
    await rig.perform(id);
    await rig.perform(id);
    expect(rig.smtp.attempts).toBe(1);
  });

  it('hand the patient’s link to the conversation and hear from it what became of it', async () => {
    const id = await rig.share('patient');
    await rig.perform(id);
    await rig.perform(id);
    expect(world.messages).toHaveLength(1);
    const { messageId, text, conversationId } = world.messages[0]!;
    expect(conversationId).toBe(world.orders.get(rig.orderId)!.conversationId);
    expect(text).toContain('https://share.test/');
    expect(text).toMatch(/until Saturday,? 5 December 2026 at 18:00:/);
    expect(await rig.view(id)).toMatchObject({ status: 'sending', channel: 'messenger' });
    await rig.told(id, messageId, 'read');
    await rig.told(id, messageId, 'sent');
    expect(await rig.view(id)).toMatchObject({ status: 'delivered', sentAt: expect.any(String) as string });
  });

  it('say "result delivered" once an order, whoever hears of it first', async () => {
    const [patient, referrer] = [await rig.share('patient'), await rig.share('referrer')];
    await rig.perform(patient);
    await rig.perform(referrer);
    await rig.told(patient, world.messages[0]!.messageId, 'sent');
    const { orderId } = rig;
    const { rows } = await rig.app.owner.query(
      `SELECT payload FROM outbox WHERE type = 'notifications.result-delivered' AND payload ->> 'orderId' = $1`,
      [orderId],
    );
    expect(rows).toEqual([{ payload: { orderId, notificationId: referrer } }]);
  });

  it('say that a report was corrected', async () => {
    world.reportStatus = 'amended';
    await rig.perform(await rig.share('referrer'));
    expect(rig.smtp.received[0]!.subject).toBe('Corrected report for your request A2611-0042');
  });

  it('tell nobody of links for others', async () => {
    expect(await rig.share('other')).toBe('none');
  });

  it('show who could not be told', async () => {
    rig.changeOrder({ conversationId: null, referrerEmail: null });
    const [patient, referrer] = [await rig.share('patient'), await rig.share('referrer')];
    expect(await rig.view(patient)).toMatchObject({
      status: 'failed',
      errorCode: 'notifications.no-conversation',
    });
    expect(await rig.view(referrer)).toMatchObject({
      status: 'failed',
      errorCode: 'notifications.no-address',
    });
    rig.changeOrder({ referrerEmail: 'new@clinic.test' });
    expect((await rig.api().post(`/v1/notifications/${referrer}/retry`)).status).toBe(204);
    await rig.perform(referrer);
    expect(await rig.view(referrer)).toMatchObject({ status: 'sent', sentTo: 'n…@clinic.test', round: 2 });
  });

  it('try again later when the mail server puts them off', async () => {
    const id = await rig.share('referrer');
    rig.smtp.plan({ kind: 'refuse', code: 451 });
    await expect(rig.perform(id)).rejects.toThrow(RetryLater);
    expect(await rig.view(id)).toMatchObject({ status: 'pending', attempts: 1, errorCode: 'mail.deferred' });
    await rig.perform(id);
    expect(await rig.view(id)).toMatchObject({ status: 'sent', attempts: 2, errorCode: null });
  });

  it('fail when the mail server refuses for good', async () => {
    const id = await rig.share('referrer');
    rig.smtp.plan({ kind: 'refuse', code: 550 });
    await rig.perform(id);
    expect(await rig.view(id)).toMatchObject({ status: 'failed', errorCode: 'mail.rejected' });
  });

  it('never repeat an e-mail whose fate is unknown, unless a person says so', async () => {
    const id = await rig.share('referrer');
    rig.smtp.plan({ kind: 'drop' });
    await rig.perform(id);
    await rig.perform(id);
    expect([rig.smtp.attempts, (await rig.view(id)).status]).toEqual([1, 'unknown']);
    expect((await rig.api(['notifications.read']).post(`/v1/notifications/${id}/retry`)).status).toBe(403);
    expect((await rig.api().post(`/v1/notifications/${id}/retry`)).status).toBe(204);
    await rig.perform(id);
    expect(await rig.view(id)).toMatchObject({ status: 'sent', round: 2 });
    expect(new Set(rig.smtp.received.map(({ messageId }) => messageId)).size).toBe(1);
    expect((await rig.api().post<{ code: string }>(`/v1/notifications/${id}/retry`)).body.code).toBe(
      'notifications.not-to-be-retried',
    );
  });

  it('are unknown when a process died while sending', async () => {
    const id = await rig.share('referrer');
    await rig.app.owner.query(
      `UPDATE notification SET status = 'sending', attempts = 1, sending_since = now() WHERE id = $1`,
      [id],
    );
    await expect(rig.perform(id)).rejects.toThrow(RetryLater);
    await rig.app.owner.query(
      `UPDATE notification SET sending_since = now() - interval '2 minutes' WHERE id = $1`,
      [id],
    );
    await rig.perform(id);
    expect(await rig.view(id)).toMatchObject({ status: 'unknown', errorCode: 'notifications.interrupted' });
    expect(rig.smtp.attempts).toBe(0);
  });

  it('give up when the link does not open any more', async () => {
    const id = await rig.share('referrer');
    world.links.clear();
    await rig.perform(id);
    expect(await rig.view(id)).toMatchObject({
      status: 'failed',
      errorCode: 'reporting.share-link.not-found',
    });
  });

  it('fail where the conversation takes no message', async () => {
    const id = await rig.share('patient');
    world.refusals.push(conflict('conversations.closed', 'Closed.'));
    await rig.perform(id);
    expect(await rig.view(id)).toMatchObject({ status: 'failed', errorCode: 'conversations.closed' });
  });

  it('are listed by status, and only to their own organization and those who may', async () => {
    const id = await rig.share('referrer');
    const pending = await rig
      .api()
      .get<{ items: NotificationView[] }>('/v1/notifications?status=pending&limit=200');
    expect(pending.body.items.map((one) => one.id)).toContain(id);
    expect(Object.keys(pending.body.items[0]!)).not.toContain('cursorKey');
    expect((await rig.api([]).get('/v1/notifications')).status).toBe(403);
    expect((await rig.app.anonymous.get('/v1/notifications')).status).toBe(401);
    const stranger = rig.api(undefined, newId());
    expect((await stranger.get<{ items: unknown[] }>('/v1/notifications')).body.items).toEqual([]);
    expect((await stranger.get(`/v1/notifications/${id}`)).status).toBe(404);
    expect((await stranger.post(`/v1/notifications/${id}/retry`)).status).toBe(404);
    expect((await rig.api().get('/v1/notifications?status=nonsense')).status).toBe(400);
  });
});
