import { OmitType } from '@nestjs/swagger';
import { UnlinkContact } from '../../application/commands/unlink-contact/unlink-contact.command.js';

export class UnlinkContactBody extends OmitType(UnlinkContact, ['linkId'] as const) {}
