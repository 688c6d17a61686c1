import { OmitType } from '@nestjs/swagger';
import { UpdateUser } from '../../application/commands/update-user/update-user.command.js';

export class UpdateUserBody extends OmitType(UpdateUser, ['userId', 'expectedVersion'] as const) {}
