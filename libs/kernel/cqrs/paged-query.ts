import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Query } from './query.js';
import type { PagedResult } from './paged-result.js';
import { ToBoolean } from './to-boolean.js';

/** A question answered page by page, by keyset: the cursor names the last row seen, so pages neither skip nor repeat. */
export abstract class PagedQuery<Item> extends Query<PagedResult<Item>> {
  /** How many items a page holds, 1 to 200; 50 unless told. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  readonly limit?: number;

  /** `nextCursor` of the page before; none for the first page. */
  @IsOptional()
  @IsString()
  @MaxLength(600)
  readonly cursor?: string;

  /** A sortable field, with `-` before it for descending order. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  readonly sort?: string;

  /** Whether to count all items as well; it costs a second query. */
  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  readonly withTotal?: boolean;
}
