import { newId } from '#kernel';
import type { Client } from '#test/support/client';
import { ColleagueMentioned, ConversationAssigned, ServiceLevelAtRisk } from '#conversations/contracts';
import { ClaimPracticeNotice } from './application/commands/claim-practice-notice/claim-practice-notice.command.js';
import { NotifyColleague } from './application/commands/notify-colleague/notify-colleague.command.js';
import type { NotificationView } from './application/queries/get-notification/notification.view.js';
import { WhenColleagueMentionedThenNotify } from './application/reactions/when-colleague-mentioned-then-notify.js';
import { WhenConversationAssignedThenNotify } from './application/reactions/when-conversation-assigned-then-notify.js';
import { WhenServiceLevelAtRiskThenNotify } from './application/reactions/when-service-level-at-risk-then-notify.js';
import { envelopeOf } from './testing/envelope-of.js';
import { world } from './testing/neighbours.js';
import type { ColleagueNotice } from './domain/notification-kind.js';
import { NotificationsRig } from './testing/notifications-rig.js';

const MAIL = 'ann@north.test';

describe('Notices for colleagues', () => {
  let rig: NotificationsRig;
  let userId: string;
  let conversationId: string;

  beforeAll(async () => {
    rig = await NotificationsRig.start();
  }, 60_000);

  afterAll(() => rig?.stop());

  beforeEach(() => {
    rig.reset();
    [userId, conversationId] = [newId(), newId()];
    world.users.set(userId, { email: MAIL, name: 'Ann' });
    world.connected.clear();
  });

  const notify = (subjectId = conversationId, kind: ColleagueNotice = 'conversation-waits') =>
    rig.send(new NotifyColleague({ userId, kind, subjectId }));

  async function notices(about = conversationId, kind = 'conversation-waits'): Promise<NotificationView[]> {
    const path = `/v1/notifications?kind=${kind}&subjectId=${about}`;
    return (await rig.api().get<{ items: NotificationView[] }>(path)).body.items;
  }

  const asUser = (id = userId): Client => rig.app.as(rig.organizationId, [], { id });

  it('follow what was given to them, what names them and what runs out, if it is anybody’s', () => {
    const [noteId, serviceId] = [newId(), newId()];
    const expected = new NotifyColleague({ userId, kind: 'conversation-waits', subjectId: conversationId });
    const assigned = envelopeOf(new ConversationAssigned({ conversationId, userId }));
    const mentioned = envelopeOf(new ColleagueMentioned({ conversationId, noteId, userId }));
    const atRisk = (of: string | null) =>
      envelopeOf(new ServiceLevelAtRisk({ conversationId, serviceId, clock: 'first-reply', userId: of }));
    expect(rig.app.get(WhenConversationAssignedThenNotify).command(assigned)).toEqual(expected);
    expect(rig.app.get(WhenColleagueMentionedThenNotify).command(mentioned)).toEqual(expected);
    expect(rig.app.get(WhenServiceLevelAtRiskThenNotify).command(atRisk(userId))).toEqual(expected);
    expect(rig.app.get(WhenServiceLevelAtRiskThenNotify).command(atRisk(null))).toBeNull();
  });

  it('are a mail that says that a conversation waits, and is listed without the address', async () => {
    await notify();
    const [notice] = await notices();
    await rig.perform(notice!.id);
    expect(rig.smtp.inbox(MAIL)).toMatchObject([{ subject: 'North Imaging: a conversation waits for you' }]);
    expect(rig.smtp.received[0]!.text).not.toContain(conversationId);
    expect((await notices())[0]).toMatchObject({
      ...{ status: 'sent', recipientType: 'user', recipientId: userId, conversationId, orderId: null },
      sentTo: 'a…@north.test',
    });
  });

  it('come once in a quarter of an hour for each conversation, however many ask at once', async () => {
    await Promise.all([notify(), notify(), notify(), notify()]);
    expect(await notices()).toHaveLength(1);
    const other = newId();
    await notify(other);
    expect(await notices(other)).toHaveLength(1);
    await rig.app.owner.query(
      `UPDATE notice SET noticed_at = now() - interval '16 minutes' WHERE subject_id = $1`,
      [conversationId],
    );
    await notify();
    expect(await notices()).toHaveLength(2);
  });

  it('do not come while the inbox is open, nor count then', async () => {
    world.connected.add(userId);
    await notify();
    expect(await notices()).toEqual([]);
    world.connected.clear();
    await notify();
    expect(await notices()).toHaveLength(1);
  });

  it('are switched off and on by everybody for themselves', async () => {
    const [mine, other] = [asUser(), asUser(newId())];
    expect((await mine.get('/v1/me/notices')).body).toEqual({ mail: true });
    const set = (mail: unknown) => mine.request('PUT', '/v1/me/notices', { body: { mail } });
    expect((await set(false)).status).toBe(204);
    expect((await mine.get('/v1/me/notices')).body).toEqual({ mail: false });
    expect((await other.get('/v1/me/notices')).body).toEqual({ mail: true });
    await notify();
    expect(await notices()).toEqual([]);
    await set(true);
    await notify();
    expect(await notices()).toHaveLength(1);
    expect((await set('yes')).status).toBe(400);
    const software = rig.app.as(rig.organizationId, [], { kind: 'api-key' });
    expect((await software.get('/v1/me/notices')).status).toBe(403);
  });

  it('reach nobody who has left', async () => {
    await notify();
    world.users.delete(userId);
    const [notice] = await notices();
    await rig.perform(notice!.id);
    expect(rig.smtp.received).toEqual([]);
    expect((await notices())[0]).toMatchObject({
      status: 'failed',
      errorCode: 'notifications.no-address',
    });
  });

  it('tell of a report, which the inbox does not show, once in a quarter of an hour for each kind', async () => {
    world.connected.add(userId);
    const reportId = newId();
    await Promise.all([notify(reportId, 'review-waits'), notify(reportId, 'review-waits')]);
    await notify(reportId, 'turnaround-at-risk');
    const [review, ...more] = await notices(reportId, 'review-waits');
    expect(more).toEqual([]);
    expect(review).toMatchObject({ reportId, conversationId: null, orderId: null, recipientType: 'user' });
    await rig.perform(review!.id);
    const [atRisk] = await notices(reportId, 'turnaround-at-risk');
    await rig.perform(atRisk!.id);
    expect(rig.smtp.inbox(MAIL).map(({ subject }) => subject)).toEqual([
      'North Imaging: A preliminary report waits for your review',
      'North Imaging: The time for a report of yours is running out',
    ]);
    expect(rig.smtp.received[0]!.text).not.toContain(reportId);
    await asUser().request('PUT', '/v1/me/notices', { body: { mail: false } });
    await notify(newId(), 'review-waits');
    expect(rig.smtp.received).toHaveLength(2);
  });

  it('tell the practice of reports that are overdue at once by one mail, however often it is tried', async () => {
    const claim = (eventId: string) =>
      rig.send(new ClaimPracticeNotice({ kind: 'turnaround-breached', eventId }));
    const [first, second] = [newId(), newId()];
    expect([await claim(first), await claim(second), await claim(first)]).toEqual([true, false, true]);
    await rig.app.owner.query(`UPDATE notice SET noticed_at = now() - interval '16 minutes'`);
    expect(await claim(second)).toBe(true);
  });
});
