import { CommandHandler, type ICommandHandler } from '#kernel';
import { ContactLinkRepository } from '../../../domain/contacts/contact-link.repository.js';
import { StaffMember } from '../../services/staff-member.js';
import { UnlinkContact } from './unlink-contact.command.js';

@CommandHandler(UnlinkContact)
export class UnlinkContactHandler implements ICommandHandler<UnlinkContact> {
  constructor(
    private readonly links: ContactLinkRepository,
    private readonly staff: StaffMember,
  ) {}

  async execute({ linkId, reason }: UnlinkContact): Promise<void> {
    const link = await this.links.get(linkId);
    link.unlink(this.staff.author(), reason);
    await this.links.update(link);
  }
}
