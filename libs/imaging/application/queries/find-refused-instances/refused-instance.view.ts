import { ApiProperty } from '@nestjs/swagger';
import { REFUSAL_REASONS, type RefusalReason } from '../../../domain/de-identification/refusal-reason.js';

/** An instance that a de-identification left out. */
export class RefusedInstanceView {
  readonly instanceId!: string;
  readonly studyId!: string;
  @ApiProperty({ enum: Object.keys(REFUSAL_REASONS) })
  readonly reason!: RefusalReason;
  /** The reason in words. */
  readonly message!: string;
}
