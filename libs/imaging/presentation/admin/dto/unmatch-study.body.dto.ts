import { OmitType } from '@nestjs/swagger';
import { UnmatchStudy } from '../../../application/commands/unmatch-study/unmatch-study.command.js';

/** Why it is not that order's. */
export class UnmatchStudyBody extends OmitType(UnmatchStudy, ['studyId', 'expectedVersion'] as const) {}
