import { OmitType } from '@nestjs/swagger';
import { UpdatePractice } from '../../application/commands/update-practice/update-practice.command.js';

export class UpdatePracticeBody extends OmitType(UpdatePractice, ['expectedVersion'] as const) {}
