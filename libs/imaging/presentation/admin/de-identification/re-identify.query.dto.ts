import { PickType } from '@nestjs/swagger';
import { ReIdentify } from '../../../application/queries/re-identify/re-identify.query.js';

export class ReIdentifyQuery extends PickType(ReIdentify, ['pseudonym'] as const) {}
