import { CommandHandler, type ICommandHandler } from '#kernel';
import { Hl7Messages } from '../../../domain/hl7/hl7-messages.js';
import { ForgetHl7Messages } from './forget-hl7-messages.command.js';

const KEPT_DAYS = 90;

@CommandHandler(ForgetHl7Messages)
export class ForgetHl7MessagesHandler implements ICommandHandler<ForgetHl7Messages> {
  constructor(private readonly messages: Hl7Messages) {}

  async execute(): Promise<void> {
    await this.messages.forget(new Date(Date.now() - KEPT_DAYS * 86_400_000));
  }
}
