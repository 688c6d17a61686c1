import { OmitType } from '@nestjs/swagger';
import { LinkContact } from '../../application/commands/link-contact/link-contact.command.js';

export class LinkContactBody extends OmitType(LinkContact, ['contactId'] as const) {}
