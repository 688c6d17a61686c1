import { OmitType } from '@nestjs/swagger';
import { MatchStudy } from '../../../application/commands/match-study/match-study.command.js';

/** Whose order it is. */
export class MatchStudyBody extends OmitType(MatchStudy, ['studyId', 'expectedVersion'] as const) {}
