import { OmitType } from '@nestjs/swagger';
import { DeleteStudy } from '../../../application/commands/delete-study/delete-study.command.js';

/** Why it is deleted. */
export class DeleteStudyBody extends OmitType(DeleteStudy, ['studyId'] as const) {}
