import { OmitType } from '@nestjs/swagger';
import { ChangeOwnPassword } from '../../application/commands/change-own-password/change-own-password.command.js';

export class ChangeOwnPasswordBody extends OmitType(ChangeOwnPassword, ['keepSessionId'] as const) {}
