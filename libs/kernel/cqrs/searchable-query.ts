import { IsOptional, IsString, MaxLength } from 'class-validator';
import { PagedQuery } from './paged-query.js';

/** A paged question that can be narrowed by a search text. */
export abstract class SearchableQuery<Item> extends PagedQuery<Item> {
  /** What to look for; each use case says in which fields. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly q?: string;
}
