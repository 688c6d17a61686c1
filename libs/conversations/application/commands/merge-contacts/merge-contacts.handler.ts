import { CommandHandler, type ICommandHandler } from '#kernel';
import { ContactMerging } from '../../services/contacts/contact-merging.js';
import { StaffMember } from '../../services/staff-member.js';
import { MergeContacts } from './merge-contacts.command.js';

@CommandHandler(MergeContacts)
export class MergeContactsHandler implements ICommandHandler<MergeContacts> {
  constructor(
    private readonly merging: ContactMerging,
    private readonly staff: StaffMember,
  ) {}

  async execute({ contactId, from, evidence, expectedVersion }: MergeContacts): Promise<{ id: string }> {
    const reason = { evidence, author: this.staff.author() };
    const { id } = await this.merging.merge(contactId, from, reason, expectedVersion);
    return { id };
  }
}
