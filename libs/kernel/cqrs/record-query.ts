import { ArrayMaxSize, IsArray, IsObject, IsOptional } from 'class-validator';
import type { RecordFilter } from '../sql/record-filter.js';
import { PagedQuery } from './paged-query.js';

/** A paged question of software about records: whatever filters ask for, with the time of each one's last change. */
export abstract class RecordQuery<Item> extends PagedQuery<Item> {
  /** All of them have to be met. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsObject({ each: true })
  readonly filters?: readonly RecordFilter[];
}
