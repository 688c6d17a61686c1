import { OmitType } from '@nestjs/swagger';
import { HoldStudy } from '../../../application/commands/hold-study/hold-study.command.js';

/** Whether the study is on legal hold, and why. */
export class HoldStudyBody extends OmitType(HoldStudy, ['studyId', 'expectedVersion'] as const) {}
