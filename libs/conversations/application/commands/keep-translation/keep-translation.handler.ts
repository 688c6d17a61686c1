import { CommandHandler, type ICommandHandler, UnitOfWork } from '#kernel';
import { MessageChanged } from '../../../contracts/events/message-changed.event.js';
import { MessageRepository } from '../../../domain/message.repository.js';
import { MessageTranslations } from '../../services/translation/message-translations.js';
import { KeepTranslation } from './keep-translation.command.js';

@CommandHandler(KeepTranslation)
export class KeepTranslationHandler implements ICommandHandler<KeepTranslation> {
  constructor(
    private readonly messages: MessageRepository,
    private readonly translations: MessageTranslations,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: KeepTranslation): Promise<void> {
    const message = await this.messages.find(command.messageId);
    if (!message || !(await this.translations.keep(command))) return;
    // Whoever has it open sees it as soon as it is there.
    const { id: messageId, conversationId } = message;
    const source = { type: 'message', id: messageId };
    this.unitOfWork.record(new MessageChanged({ messageId, conversationId }), source);
  }
}
