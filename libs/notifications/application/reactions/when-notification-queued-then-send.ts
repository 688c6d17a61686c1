import {
  type Command,
  DomainError,
  type Effect,
  type EventEnvelope,
  Mediator,
  PerformOn,
  RetryLater,
} from '#kernel';
import { GetPatientNoticeTime } from '#reporting/contracts';
import { NotificationQueued } from '../../contracts/events/notification-queued.event.js';
import { BeginSending } from '../commands/begin-sending/begin-sending.command.js';
import { GiveUpNotification } from '../commands/give-up-notification/give-up-notification.command.js';
import { PostponeSending } from '../commands/postpone-sending/postpone-sending.command.js';
import { SettleNotification } from '../commands/settle-notification/settle-notification.command.js';
import { GetNotificationToSend } from '../queries/get-notification-to-send/get-notification-to-send.query.js';
import type { NotificationToSend } from '../queries/get-notification-to-send/notification-to-send.view.js';
import type { ComposedMessage } from '../services/composed-message.js';
import { EmailSender } from '../services/email-sender.js';
import { MessengerSender } from '../services/messenger-sender.js';
import { NotificationComposer } from '../services/notification-composer.js';
import type { SendResult } from '../services/send-result.js';

/** Reasons that pass by themselves; any other DomainError while composing means that there is nothing to send any more. */
const PASSING = new Set(['unavailable', 'rate-limited']);
/** Time for a messenger to say what became of a message. */
const SECONDS_TO_BE_TOLD = 300;

/**
 * Sends a notification: puts it together, notes that it is about to leave, lets it go, notes what became of it. What is
 * known of a send is stored at once and not with the delivery: a lease that was lost meanwhile must not make us forget it.
 */
@PerformOn({
  name: 'notifications.when-notification-queued-then-send',
  on: NotificationQueued,
  ordered: false,
  // The notification counts its own attempts; these are more, for processes that die.
  maxAttempts: 24,
})
export class WhenNotificationQueuedThenSend implements Effect<NotificationQueued> {
  constructor(
    private readonly mediator: Mediator,
    private readonly composer: NotificationComposer,
    private readonly emails: EmailSender,
    private readonly messengers: MessengerSender,
  ) {}

  async perform({ event }: EventEnvelope<NotificationQueued>): Promise<Command<unknown> | null> {
    const notification = await this.mediator.ask(new GetNotificationToSend({ ...event.payload }));
    if (!notification) return null;
    await this.waitForTheDay(notification);
    if (notification.kind === 'report-withdrawn' && notification.told === 'soon')
      throw new RetryLater(SECONDS_TO_BE_TOLD, 'What it takes back is still under way.');
    const message = await this.compose(notification);
    if (message instanceof GiveUpNotification) return message;
    const step = await this.mediator.send(new BeginSending({ ...event.payload }));
    if (step.act === 'wait') throw new RetryLater(step.seconds, 'An earlier attempt may still be under way.');
    if (step.act === 'stop') return null;
    await this.settle(notification, await this.send(notification, message));
    return null;
  }

  /** A result can wait for the morning, where the practice wants quiet nights; what a patient asks for is sent at once. */
  private async waitForTheDay({ kind, recipientType }: NotificationToSend): Promise<void> {
    if ((kind !== 'result' && kind !== 'report-withdrawn') || recipientType !== 'patient') return;
    const { mayWriteAt } = await this.mediator.ask(new GetPatientNoticeTime());
    const seconds = (mayWriteAt.getTime() - Date.now()) / 1000;
    if (seconds > 0) throw new RetryLater(seconds, 'The practice does not write to patients now.', false);
  }

  private async compose(notification: NotificationToSend): Promise<ComposedMessage | GiveUpNotification> {
    const { id: notificationId, round } = notification;
    try {
      return await this.composer.compose(notification);
    } catch (error) {
      if (!(error instanceof DomainError) || PASSING.has(error.kind)) throw error;
      return new GiveUpNotification({ notificationId, round, errorCode: error.code });
    }
  }

  private send(notification: NotificationToSend, message: ComposedMessage): Promise<SendResult> {
    return message.channel === 'email'
      ? this.emails.send(notification.id, message)
      : this.messengers.send(notification, message);
  }

  private async settle({ id: notificationId, round }: NotificationToSend, result: SendResult): Promise<void> {
    if (result.outcome === 'handed-over') return;
    if (result.outcome !== 'retry') {
      await this.mediator.send(new SettleNotification({ notificationId, round, ...result }));
      return;
    }
    const { errorCode, retryAfterSeconds } = result;
    const wish = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
    const { retryInSeconds } = await this.mediator.send(
      new PostponeSending({ notificationId, round, errorCode, ...wish }),
    );
    if (retryInSeconds !== null) throw new RetryLater(retryInSeconds, errorCode);
  }
}
