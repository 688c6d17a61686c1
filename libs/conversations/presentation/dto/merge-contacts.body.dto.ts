import { OmitType } from '@nestjs/swagger';
import { MergeContacts } from '../../application/commands/merge-contacts/merge-contacts.command.js';

export class MergeContactsBody extends OmitType(MergeContacts, ['contactId', 'expectedVersion'] as const) {}
