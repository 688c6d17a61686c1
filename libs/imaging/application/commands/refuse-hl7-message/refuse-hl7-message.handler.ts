import { CommandHandler, type ICommandHandler } from '#kernel';
import { Hl7Messages } from '../../../domain/hl7/hl7-messages.js';
import { RefuseHl7Message } from './refuse-hl7-message.command.js';

@CommandHandler(RefuseHl7Message)
export class RefuseHl7MessageHandler implements ICommandHandler<RefuseHl7Message> {
  constructor(private readonly messages: Hl7Messages) {}

  async execute({ peerId, type, controlId, digest, errorCode }: RefuseHl7Message): Promise<void> {
    const message = { peerId, type, controlId, digest };
    await this.messages.add({ ...message, state: 'refused', errorCode, orderIds: [] });
  }
}
