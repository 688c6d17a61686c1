import { OmitType } from '@nestjs/swagger';
import { ChangeContact } from '../../application/commands/change-contact/change-contact.command.js';

export class ChangeContactBody extends OmitType(ChangeContact, ['contactId', 'expectedVersion'] as const) {}
