import { CommandHandler, type ICommandHandler } from '#kernel';
import { ContactMerging } from '../../services/contacts/contact-merging.js';
import { StaffMember } from '../../services/staff-member.js';
import { UndoMerge } from './undo-merge.command.js';

@CommandHandler(UndoMerge)
export class UndoMergeHandler implements ICommandHandler<UndoMerge> {
  constructor(
    private readonly merging: ContactMerging,
    private readonly staff: StaffMember,
  ) {}

  async execute({ mergeId, reason }: UndoMerge): Promise<void> {
    await this.merging.undo(mergeId, this.staff.author(), reason);
  }
}
