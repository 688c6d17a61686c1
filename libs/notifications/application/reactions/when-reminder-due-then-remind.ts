import { type Command, type EventEnvelope, nameId, type Reaction, ReactTo } from '#kernel';
import { TimerFired } from '#workflows/contracts';
import { RemindOfAppointment } from '../commands/remind-of-appointment/remind-of-appointment.command.js';

/** The reminder timer of an order's workflow reminds its patient. */
@ReactTo({ name: 'notifications.when-reminder-due-then-remind', on: TimerFired })
export class WhenReminderDueThenRemind implements Reaction<TimerFired> {
  command({ event, eventId }: EventEnvelope<TimerFired>): Command<unknown> | null {
    const { timer, subjectType, subjectId: orderId } = event.payload;
    if (timer !== 'appointment-reminder' || subjectType !== 'order') return null;
    return new RemindOfAppointment({ notificationId: nameId(eventId, 'notification'), orderId });
  }
}
