import { CommandHandler, type ICommandHandler, Mediator } from '#kernel';
import { GetPatient } from '#imaging/contracts';
import { ContactRepository } from '../../../domain/contact.repository.js';
import { ContactLink } from '../../../domain/contacts/contact-link.js';
import { ContactLinkRepository } from '../../../domain/contacts/contact-link.repository.js';
import { StaffMember } from '../../services/staff-member.js';
import { LinkContact } from './link-contact.command.js';

@CommandHandler(LinkContact)
export class LinkContactHandler implements ICommandHandler<LinkContact> {
  constructor(
    private readonly contacts: ContactRepository,
    private readonly links: ContactLinkRepository,
    private readonly staff: StaffMember,
    private readonly mediator: Mediator,
  ) {}

  async execute({ contactId, patientId, relation = 'self', method, evidence }: LinkContact) {
    const contact = await this.contacts.get(contactId);
    contact.mustBeItself();
    // A patient who was merged is looked after under the one that is left.
    const patient = await this.mediator.ask(new GetPatient({ patientId }));
    const link = ContactLink.verified({
      contactId,
      patientId: patient.mergedIntoId ?? patient.id,
      relation,
      method,
      evidence,
      orderId: null,
      author: this.staff.author(),
    });
    await this.links.add(link);
    // Takes part in the change: a merge at the same time must not miss it.
    await this.contacts.update(contact);
    return { id: link.id };
  }
}
