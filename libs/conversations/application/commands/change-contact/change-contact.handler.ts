import { CommandHandler, type ICommandHandler } from '#kernel';
import { ContactRepository } from '../../../domain/contact.repository.js';
import { ChangeContact } from './change-contact.command.js';

@CommandHandler(ChangeContact)
export class ChangeContactHandler implements ICommandHandler<ChangeContact> {
  constructor(private readonly contacts: ContactRepository) {}

  async execute({ contactId, expectedVersion, name, notes }: ChangeContact): Promise<void> {
    const contact = await this.contacts.get(contactId);
    contact.expectVersion(expectedVersion);
    contact.describe({ name: name?.trim(), notes: notes?.trim() });
    await this.contacts.update(contact);
  }
}
