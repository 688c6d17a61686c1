import { CommandHandler, type ICommandHandler } from '#kernel';
import { Mentions } from '../../../domain/inbox/mentions.js';
import { StaffMember } from '../../services/staff-member.js';
import { MarkMentionsRead } from './mark-mentions-read.command.js';

@CommandHandler(MarkMentionsRead)
export class MarkMentionsReadHandler implements ICommandHandler<MarkMentionsRead> {
  constructor(
    private readonly mentions: Mentions,
    private readonly staff: StaffMember,
  ) {}

  execute({ conversationId }: MarkMentionsRead): Promise<void> {
    return this.mentions.markRead(conversationId, this.staff.userId());
  }
}
