import { newId, nameId, RetryLater } from '#kernel';
import { ReportShared, ReportWithdrawn } from '#reporting/contracts';
import type { NotificationView } from './application/queries/get-notification/notification.view.js';
import { WhenReportSharedThenNotify } from './application/reactions/when-report-shared-then-notify.js';
import { WhenReportWithdrawnThenNotify } from './application/reactions/when-report-withdrawn-then-notify.js';
import { envelopeOf } from './testing/envelope-of.js';
import { world } from './testing/neighbours.js';
import { NotificationsRig } from './testing/notifications-rig.js';

describe('A report that is withdrawn', () => {
  let rig: NotificationsRig;
  let reportId: string;

  beforeAll(async () => {
    rig = await NotificationsRig.start();
  }, 60_000);

  afterAll(() => rig?.stop());

  beforeEach(() => {
    rig.reset();
    reportId = newId();
    world.mayWriteAt = undefined;
  });

  /** A version is shared; answers the id of the notification. */
  async function share(recipientType: 'patient' | 'referrer'): Promise<string> {
    const shareLinkId = newId();
    world.links.set(shareLinkId, `https://share.test/${shareLinkId}`);
    const event = { shareLinkId, reportId, orderId: rig.orderId, audience: recipientType };
    await rig.send(rig.app.get(WhenReportSharedThenNotify).command(envelopeOf(new ReportShared(event)))!);
    return nameId(shareLinkId, 'notification');
  }

  async function sent(recipientType: 'patient' | 'referrer'): Promise<string> {
    const id = await share(recipientType);
    await rig.perform(id);
    const message = world.messages.at(-1);
    if (recipientType === 'patient' && message) await rig.told(id, message.messageId, 'sent');
    return id;
  }

  /** As often as it is called. Answers the notices of it. */
  async function withdraw(): Promise<NotificationView[]> {
    const event = { reportId, orderId: rig.orderId, studyId: newId(), status: 'entered-in-error' } as const;
    const command = rig.app
      .get(WhenReportWithdrawnThenNotify)
      .command(envelopeOf(new ReportWithdrawn(event)));
    await rig.send(command!);
    return rig.ofOrder('&kind=report-withdrawn&sort=createdAt');
  }

  it('is told once to whom it was sent, each by the way that it went, without saying what it was', async () => {
    await sent('patient');
    await sent('patient');
    await sent('referrer');
    await withdraw();
    const notices = await withdraw();
    const ways = notices.map(({ recipientType, channel }) => `${recipientType} by ${channel}`);
    expect(ways.sort()).toEqual(['patient by messenger', 'referrer by email']);
    for (const { id } of notices) await rig.perform(id);
    for (const { id } of notices) await rig.perform(id);
    expect(world.messages).toHaveLength(3);
    expect(world.messages.at(-1)!.text).toBe(
      'North Imaging: a report of your examination that we sent you has been withdrawn. Please do not use it, and contact us: +49 30 1.',
    );
    const mails = rig.smtp.inbox('dr.lee@clinic.test').map(({ subject }) => subject);
    expect(mails.sort()).toEqual([
      'Report for your request A2611-0042',
      'Report for your request A2611-0042 withdrawn',
    ]);
    expect(world.messages.at(-1)!.text).not.toContain('share.test');
    expect(rig.smtp.received.filter(({ text }) => text?.includes('share.test'))).toHaveLength(1);
  });

  it('is told to nobody who was not told of it, and what was still to be sent is not', async () => {
    world.mayWriteAt = new Date(Date.now() + 3_600_000);
    const waiting = await share('patient');
    rig.changeOrder({ referrerEmail: null });
    const failed = await share('referrer');
    expect(await withdraw()).toEqual([]);
    expect(await rig.view(waiting)).toMatchObject({
      status: 'failed',
      errorCode: 'notifications.report-withdrawn',
    });
    expect(await rig.view(failed)).toMatchObject({ errorCode: 'notifications.no-address' });
    world.mayWriteAt = undefined;
    await rig.perform(waiting);
    expect([world.messages, rig.smtp.received]).toEqual([[], []]);
  });

  it('waits for what is being sent, and is not told when that did not arrive', async () => {
    const result = await share('patient');
    await rig.perform(result);
    const [notice] = await withdraw();
    await expect(rig.perform(notice!.id)).rejects.toBeInstanceOf(RetryLater);
    await rig.told(result, world.messages[0]!.messageId, 'failed', 'conversations.no-consent');
    await rig.perform(notice!.id);
    expect(await rig.view(notice!.id)).toMatchObject({
      status: 'failed',
      errorCode: 'notifications.never-told',
    });
    expect(world.messages).toHaveLength(1);
  });

  it('is told where it went, whatever the order says by now, and by e-mail where the messenger is closed', async () => {
    const { patientId, conversationId } = world.orders.get(rig.orderId)!;
    world.patients.set(patientId!, { email: 'anna@home.test', contactConsent: true });
    await sent('patient');
    await sent('referrer');
    rig.changeOrder({ conversationId: newId(), patientId: newId(), referrerId: newId() });
    const notices = await withdraw();
    for (const { id } of notices) await rig.perform(id);
    const ofReferrer = notices.find(({ recipientType }) => recipientType === 'referrer')!;
    expect(await rig.view(ofReferrer.id)).toMatchObject({ errorCode: 'notifications.no-address' });
    expect(world.messages.at(-1)).toMatchObject({ conversationId });
    const ofPatient = notices.find(({ recipientType }) => recipientType === 'patient')!;
    await rig.told(ofPatient.id, world.messages.at(-1)!.messageId, 'failed', 'conversations.window-closed');
    const mail = (await withdraw()).find(
      ({ recipientType, channel }) => recipientType === 'patient' && channel === 'email',
    );
    await rig.perform(mail!.id);
    expect(rig.smtp.inbox('anna@home.test').map(({ subject }) => subject)).toEqual([
      'North Imaging: a report has been withdrawn',
    ]);
  });

  it('is told to nobody when it was never signed', () => {
    const event = { reportId, orderId: rig.orderId, studyId: newId(), status: 'cancelled' } as const;
    const command = rig.app
      .get(WhenReportWithdrawnThenNotify)
      .command(envelopeOf(new ReportWithdrawn(event)));
    expect(command).toBeNull();
  });
});
