import { OmitType } from '@nestjs/swagger';
import { UpdateRole } from '../../application/commands/update-role/update-role.command.js';

export class UpdateRoleBody extends OmitType(UpdateRole, ['roleId', 'expectedVersion'] as const) {}
