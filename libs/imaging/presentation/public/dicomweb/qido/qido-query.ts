import type { QidoFilter } from '../../../../application/queries/search-dicom/qido-filter.js';
import type { QidoKey } from '../../../../application/queries/search-dicom/qido-keys.js';

/** The query parameters of a search (PS3.18, 10.6) taken apart and checked. */
export interface QidoQuery {
  /** All of them have to match. */
  readonly filters: Readonly<Partial<Record<QidoKey, QidoFilter>>>;
  /** Tags of attributes that the client wants besides the required ones; `all` for every one that is known. */
  readonly include: 'all' | ReadonlySet<number>;
  /** Most results wanted; undefined when the client does not say. */
  readonly limit: number | undefined;
  /** Results to skip. */
  readonly offset: number;
  /** What was asked for and is not done, each in a sentence for a Warning header (PS3.18, 8.3.4.2). */
  readonly warnings: readonly string[];
}
