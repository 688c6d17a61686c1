import { ApiProperty } from '@nestjs/swagger';
import {
  DE_IDENTIFICATION_OPTIONS,
  type DeIdentificationOption,
} from '../../../domain/de-identification/de-identification-option.js';
import type { DeIdentificationState } from '../../../domain/de-identification/de-identification.js';

/** A de-identification and how far it is. */
export class DeIdentificationView {
  readonly id!: string;
  @ApiProperty({ enum: ['queued', 'running', 'done', 'cancelled', 'expired'] })
  readonly state!: DeIdentificationState;
  @ApiProperty({ enum: Object.keys(DE_IDENTIFICATION_OPTIONS), isArray: true })
  readonly options!: DeIdentificationOption[];
  /** The project that the copies go to; null for a ZIP file. */
  readonly projectId!: string | null;
  readonly studies!: number;
  /** Instances to copy, and those that are dealt with. */
  readonly total!: number;
  readonly done!: number;
  /** Instances of `done` that were left out; see `/refused`. */
  readonly refused!: number;
  /** Bytes of all copies so far. */
  readonly size!: number;
  readonly requestedById!: string | null;
  readonly requestedByName!: string | null;
  readonly createdAt!: Date;
  readonly settledAt!: Date | null;
  /** Until then the ZIP file can be downloaded. */
  readonly expiresAt!: Date | null;
}
