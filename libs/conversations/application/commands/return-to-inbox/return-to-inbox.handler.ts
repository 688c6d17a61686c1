import { CommandHandler, type ICommandHandler } from '#kernel';
import { Availability } from '../../services/availability.js';
import { ReturnToInbox } from './return-to-inbox.command.js';

@CommandHandler(ReturnToInbox)
export class ReturnToInboxHandler implements ICommandHandler<ReturnToInbox> {
  constructor(private readonly availability: Availability) {}

  execute({ userId }: ReturnToInbox): Promise<void> {
    return this.availability.returns(userId);
  }
}
