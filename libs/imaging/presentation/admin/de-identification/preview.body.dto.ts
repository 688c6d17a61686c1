import { IsOptional, IsUUID } from 'class-validator';
import { PickType } from '@nestjs/swagger';
import { DeIdentifyStudies } from '../../../application/commands/de-identify-studies/de-identify-studies.command.js';

/** What to look at before studies are de-identified. */
export class PreviewBody extends PickType(DeIdentifyStudies, ['options', 'masks'] as const) {
  @IsUUID()
  readonly studyId!: string;

  /** Whose attributes are shown; the first instance's when left out. */
  @IsOptional()
  @IsUUID()
  readonly instanceId?: string;
}
