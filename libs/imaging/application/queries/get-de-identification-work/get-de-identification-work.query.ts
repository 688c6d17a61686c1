import { IsUUID } from 'class-validator';
import { type Fields, OnPrimary, Query, SystemOnly, UseCase } from '#kernel';
import type { DeIdentificationOption } from '../../../domain/de-identification/de-identification-option.js';
import type { PixelMask } from '../../../domain/de-identification/pixel-mask.js';
import type { ReIdentificationKey } from '../../../domain/de-identification/re-identification-key.repository.js';

/** One instance to copy. */
export interface InstanceToCopy {
  readonly instanceId: string;
  readonly place: number;
  readonly pseudonym: string;
  readonly patientHash: string;
  /** Null when the instance has been deleted meanwhile. */
  readonly storageKey: string | null;
  readonly transferSyntaxUid: string | null;
}

/** What a de-identification does next. */
export interface DeIdentificationWork {
  readonly options: readonly DeIdentificationOption[];
  readonly masks: readonly PixelMask[];
  readonly projectId: string | null;
  /** Its secret is sealed. */
  readonly key: ReIdentificationKey;
  /** The next ones, in order; none when all are done. */
  readonly instances: readonly InstanceToCopy[];
}

/** The next instances of a de-identification; null when it is over. */
@UseCase('imaging.get-de-identification-work')
@SystemOnly()
@OnPrimary()
export class GetDeIdentificationWork extends Query<DeIdentificationWork | null> {
  @IsUUID()
  readonly deIdentificationId!: string;

  constructor(fields: Fields<GetDeIdentificationWork>) {
    super(fields);
  }
}
