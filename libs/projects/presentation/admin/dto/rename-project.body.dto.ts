import { OmitType } from '@nestjs/swagger';
import { RenameProject } from '../../../application/commands/rename-project/rename-project.command.js';

export class RenameProjectBody extends OmitType(RenameProject, ['projectId', 'expectedVersion'] as const) {}
