import { type Command, newId } from '#kernel';
import { TimerFired } from '#workflows/contracts';
import { WhenReminderDueThenRemind } from './application/reactions/when-reminder-due-then-remind.js';
import { envelopeOf } from './testing/envelope-of.js';
import { world } from './testing/neighbours.js';
import { NotificationsRig } from './testing/notifications-rig.js';

describe('Reminders', () => {
  let rig: NotificationsRig;

  beforeAll(async () => {
    rig = await NotificationsRig.start();
  }, 60_000);

  afterAll(() => rig?.stop());

  beforeEach(() => rig.reset());

  function due(): Command<unknown> {
    const subject = { subjectType: 'order', subjectId: rig.orderId, timer: 'appointment-reminder' };
    const event = new TimerFired({ instanceId: newId(), ...subject });
    return rig.app.get(WhenReminderDueThenRemind).command(envelopeOf(event))!;
  }

  it('remind the patient of the appointment, in the practice’s zone', async () => {
    const command = due();
    rig.changeOrder({ appointmentAt: new Date('2099-01-05T08:00:00Z') });
    await rig.send(command);
    await rig.send(command);
    const reminders = await rig.ofOrder('&kind=reminder');
    expect(reminders).toHaveLength(1);
    await rig.perform(reminders[0]!.id);
    expect(world.messages[0]!.text).toMatch(/on Monday,? 5 January 2099 at 09:00 at North\./);
    expect(world.messages[0]).toMatchObject({
      templatePurpose: 'reminder',
      templateParameters: ['North Imaging', expect.stringContaining('5 January 2099'), 'North'],
    });
  });

  it('remind nobody of an appointment that was cancelled, before or after the reminder was queued', async () => {
    const [early, late] = [due(), due()];
    await rig.send(early);
    rig.changeOrder({ status: 'cancelled' });
    await rig.send(late);
    const reminders = await rig.ofOrder();
    expect(reminders).toHaveLength(1);
    await rig.perform(reminders[0]!.id);
    expect(await rig.view(reminders[0]!.id)).toMatchObject({
      status: 'failed',
      errorCode: 'notifications.appointment-changed',
    });
    expect(world.messages).toEqual([]);
  });
});
