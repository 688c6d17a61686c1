import { newId, RetryLater } from '#kernel';
import { ShareCodeRequested } from '#reporting/contracts';
import type { ReportDeliveryView } from './application/queries/find-report-deliveries/report-delivery.view.js';
import { WhenShareCodeRequestedThenSendIt } from './application/reactions/when-share-code-requested-then-send-it.js';
import { envelopeOf } from './testing/envelope-of.js';
import { world } from './testing/neighbours.js';
import { NotificationsRig } from './testing/notifications-rig.js';

describe('The delivery of a report', () => {
  let rig: NotificationsRig;

  beforeAll(async () => {
    rig = await NotificationsRig.start();
  }, 60_000);

  afterAll(() => rig?.stop());

  beforeEach(() => {
    rig.reset();
    Object.assign(world, { mayWriteAt: undefined, shareCode: null });
  });

  /** Asks for a code of a link, as often as it is called; answers the notification. */
  async function askForCode(
    shareLinkId: string,
    audience: 'patient' | 'referrer',
    round = 1,
  ): Promise<string> {
    const event = { shareLinkId, reportId: newId(), orderId: rig.orderId, audience, round };
    const reaction = rig.app.get(WhenShareCodeRequestedThenSendIt);
    await rig.send(reaction.command(envelopeOf(new ShareCodeRequested(event)))!);
    const { rows } = await rig.app.owner.query<{ id: string }>(
      'SELECT id FROM notification WHERE share_link_id = $1 ORDER BY created_at DESC, id DESC LIMIT 1',
      [shareLinkId],
    );
    return rows[0]?.id ?? 'none';
  }

  it('waits for the end of the practice’s quiet hours, for patients alone', async () => {
    world.mayWriteAt = new Date(Date.now() + 3_600_000);
    const patient = await rig.share('patient');
    await expect(rig.perform(patient)).rejects.toBeInstanceOf(RetryLater);
    expect(await rig.view(patient)).toMatchObject({ status: 'pending', attempts: 0 });
    await rig.perform(await rig.share('referrer'));
    expect(rig.smtp.attempts).toBe(1);
    world.mayWriteAt = undefined;
    await rig.perform(patient);
    expect(world.messages).toHaveLength(1);
  });

  it('sends a code to whom the link was made for, once, and at night too', async () => {
    world.mayWriteAt = new Date(Date.now() + 3_600_000);
    world.shareCode = '012345';
    const link = newId();
    const id = await askForCode(link, 'patient');
    expect(await askForCode(link, 'patient')).toBe(id);
    await rig.perform(id);
    await rig.perform(id);
    expect(world.messages.map(({ text }) => text)).toEqual([expect.stringContaining('012345')]);
    expect(world.messages[0]).not.toHaveProperty('templatePurpose');
    const mail = await askForCode(newId(), 'referrer');
    await rig.perform(mail);
    expect(rig.smtp.received[0]!.text).toContain('012345 is the code');
    expect(rig.smtp.received[0]!.subject).not.toContain('012345');
    const { rows } = await rig.app.owner.query(
      'SELECT n.*, (SELECT jsonb_agg(o.payload) FROM outbox o) AS events FROM notification n',
    );
    expect(JSON.stringify(rows)).not.toContain('012345');
  });

  it('sends no code that does not count any more, and tells nobody of a result by one', async () => {
    const id = await askForCode(newId(), 'patient');
    await rig.perform(id);
    expect(await rig.view(id)).toMatchObject({
      status: 'failed',
      kind: 'share-code',
      errorCode: 'notifications.share-code-over',
    });
    const { rowCount } = await rig.app.owner.query('SELECT 1 FROM result_delivery WHERE order_id = $1', [
      rig.orderId,
    ]);
    expect(rowCount).toBe(0);
  });

  it('goes by e-mail where the messenger takes no text any more, and staff see why', async () => {
    const { patientId } = world.orders.get(rig.orderId)!;
    world.patients.set(patientId!, { email: 'anna@home.test', contactConsent: true });
    world.shareCode = '012345';
    const closed = async (id: string, code: string) => {
      await rig.perform(id);
      await rig.told(id, world.messages.at(-1)!.messageId, 'failed', code);
      await rig.told(id, world.messages.at(-1)!.messageId, 'failed', code);
    };
    const result = await rig.share('patient');
    await closed(result, 'conversations.no-template');
    const { reportId, shareLinkId } = await rig.view(result);
    await closed(await askForCode(newId(), 'patient'), 'conversations.window-closed');
    const mails = (await rig.ofOrder()).filter(({ channel }) => channel === 'email').reverse();
    expect(mails.map(({ kind, recipientType }) => [kind, recipientType])).toEqual([
      ['result', 'patient'],
      ['share-code', 'patient'],
    ]);
    for (const { id } of mails) await rig.perform(id);
    expect(rig.smtp.received.map(({ to }) => to)).toEqual([['anna@home.test'], ['anna@home.test']]);
    const [ofResult, ofCode] = rig.smtp.received;
    expect(ofResult!.text).toContain(String(world.links.get(String(shareLinkId))));
    expect(ofCode!.text).toContain('012345 is the code');
    const seen = await rig
      .api(['notifications.read', 'reports.share'])
      .get<{ items: ReportDeliveryView[] }>(`/v1/reports/${String(reportId)}/deliveries`);
    expect(seen.body.items.find((link) => link.id === shareLinkId)?.notices).toMatchObject([
      { channel: 'email', status: 'sent', sentTo: 'a…@home.test' },
      { channel: 'messenger', status: 'failed', errorCode: 'conversations.no-template' },
    ]);
  });

  it('goes by e-mail to a patient who never wrote, if there is an address', async () => {
    const { patientId } = world.orders.get(rig.orderId)!;
    rig.changeOrder({ conversationId: null });
    expect(await rig.view(await rig.share('patient'))).toMatchObject({
      status: 'failed',
      errorCode: 'notifications.no-conversation',
    });
    world.patients.set(patientId!, { email: 'anna@home.test', contactConsent: true });
    const id = await rig.share('patient');
    await rig.perform(id);
    expect(await rig.view(id)).toMatchObject({ channel: 'email', status: 'sent', sentTo: 'a…@home.test' });
    expect(rig.smtp.received[0]!.subject).toBe('North Imaging: your report is ready');
  });

  it('goes by no other way when the patient has no address, wants no mail, or may not be told', async () => {
    const { patientId } = world.orders.get(rig.orderId)!;
    for (const [email, contactConsent, code] of [
      [null, true, 'conversations.window-closed'],
      ['anna@home.test', false, 'conversations.window-closed'],
      ['anna@home.test', true, 'conversations.not-verified'],
    ] as const) {
      world.patients.set(patientId!, { email, contactConsent });
      const id = await rig.share('patient');
      await rig.perform(id);
      await rig.told(id, world.messages.at(-1)!.messageId, 'failed', code);
      expect(await rig.view(id)).toMatchObject({ status: 'failed', errorCode: code });
    }
    expect((await rig.ofOrder()).map(({ channel }) => channel)).toEqual([
      'messenger',
      'messenger',
      'messenger',
    ]);
  });

  it('can be seen with every link and what became of its notices, by those who share and see notices', async () => {
    const id = await rig.share('referrer');
    await rig.perform(id);
    const { reportId, shareLinkId } = await rig.view(id);
    const path = `/v1/reports/${String(reportId)}/deliveries`;
    const seen = await rig
      .api(['notifications.read', 'reports.share'])
      .get<{ items: ReportDeliveryView[] }>(path);
    expect(seen.body.items.find((link) => link.id === shareLinkId)?.notices).toMatchObject([
      { id, kind: 'result', channel: 'email', status: 'sent', sentTo: 'd…@clinic.test' },
    ]);
    expect((await rig.api(['orders.read']).get(path)).status).toBe(403);
  });
});
