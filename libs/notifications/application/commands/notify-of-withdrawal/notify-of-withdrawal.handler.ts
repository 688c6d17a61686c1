import { CommandHandler, type ICommandHandler, nameId } from '#kernel';
import { FAILURE } from '../../../domain/notification.errors.js';
import { NotificationRepository } from '../../../domain/notification.repository.js';
import { NotifyOfWithdrawal } from './notify-of-withdrawal.command.js';

@CommandHandler(NotifyOfWithdrawal)
export class NotifyOfWithdrawalHandler implements ICommandHandler<NotifyOfWithdrawal> {
  constructor(private readonly notifications: NotificationRepository) {}

  async execute({ reportId }: NotifyOfWithdrawal): Promise<void> {
    const now = new Date();
    for (const result of await this.notifications.resultsOf(reportId)) {
      if (result.mayHaveArrived) {
        const { recipientType, recipientId } = result;
        const id = nameId(reportId, `withdrawn:${recipientType}:${recipientId ?? ''}`);
        if (await this.notifications.find(id)) continue;
        await this.notifications.add(result.asWithdrawal(id, now));
      } else if (result.giveUp(result.round, now, FAILURE.reportWithdrawn))
        await this.notifications.update(result);
    }
  }
}
