import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
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

  constructor(fields: Fields<StoreInstances>) {
    super(fields);
  }
}
