import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsOptional, IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, type Result, UseCase } from '#kernel';
import type { NewInstance } from '../../../domain/new-instance.js';
import type { InstanceStored } from './instance-stored.js';

/**
 * Makes instances known whose files are stored and read: they appear in their studies, and a new study is matched to the
 * order of its accession number. Answers for each, in order, what became of it; one whose SOP Instance UID another file has
 * fails with `imaging.instance-exists`.
 */
@UseCase('imaging.store-instances')
@RequirePermission('studies.store')
export class StoreInstances extends Command<Result<InstanceStored>[]> {
  /** At most 64, of any studies. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(64)
  readonly instances!: readonly NewInstance[];

  /**
   * They were made here of a study that is known, and are no images of it: nobody is told that more have come. A study that is
   * not known, because it was deleted, does not begin with them.
   */
  @IsOptional()
  @IsBoolean()
  readonly madeHere?: boolean;

  /** They are de-identified copies for this project: they answer no order, and nobody is told of images that came. */
  @IsOptional()
  @IsUUID()
  readonly projectId?: string;

  constructor(fields: Fields<StoreInstances>) {
    super(fields);
  }
}
