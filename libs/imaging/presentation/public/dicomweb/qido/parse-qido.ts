import { formatTag } from '../../../../domain/dicom/dictionary/format-tag.js';
import { parseTag } from '../../../../domain/dicom/dictionary/parse-tag.js';
import { parseFilter } from './parse-filter.js';
import { QidoFailure } from './qido-failure.js';
import type { QidoFilter } from '../../../../application/queries/search-dicom/qido-filter.js';
import type { QidoKey, QidoKeyProperties } from '../../../../application/queries/search-dicom/qido-keys.js';
import { QIDO_KEYS } from '../../../../application/queries/search-dicom/qido-keys.js';
import type { QidoLevel } from '../../../../application/queries/search-dicom/qido-level.js';
import type { QidoQuery } from './qido-query.js';

/** Query parameters as the framework hands them over: repeated ones as arrays. */
export type QueryParameters = Readonly<Record<string, string | readonly string[] | undefined>>;

const DEPTH: Record<QidoLevel, number> = { study: 0, series: 1, instance: 2 };
/** Offsets and limits beyond this are no honest wish. */
const LARGEST = 1_000_000_000;

const pathText = (path: readonly number[]): string => path.map(formatTag).join('.');

const KEY_OF_PATH = new Map(
  Object.entries(QIDO_KEYS).map(([name, properties]) => [pathText(properties.path), name as QidoKey]),
);

/** Matching that the standard leaves to the server and this one does not do, with the words of PS3.18, 8.3.4.2. */
const UNSUPPORTED = ['fuzzymatching', 'emptyvaluematching', 'multiplevaluematching'];

/**
 * Reads the query parameters of a search (PS3.18, 8.3.4 and 10.6.1.2): attributes by keyword, tag or dotted path. Parameters
 * that are no attributes are ignored; attributes that cannot be matched at this level are ignored with a warning.
 *
 * @throws QidoFailure when a value is invalid or an attribute is given twice
 */
export function parseQido(level: QidoLevel, parameters: QueryParameters): QidoQuery {
  const filters: Partial<Record<QidoKey, QidoFilter>> = {};
  const warnings: string[] = [];
  const include = new Set<number>();
  let all = false;
  const seen = new Set<string>();
  let limit: number | undefined;
  let offset = 0;
  for (const [name, given] of Object.entries(parameters)) {
    const values = given === undefined ? [] : typeof given === 'string' ? [given] : given;
    const lower = name.toLowerCase();
    if (values.length === 0) continue;
    if (lower === 'limit') limit = count(name, values);
    else if (lower === 'offset') offset = count(name, values);
    else if (lower === 'includefield') all = includeFields(values, include) || all;
    else if (UNSUPPORTED.includes(lower)) warnings.push(...unsupportedMatching(lower, values));
    else match(name, values);
  }
  return { filters, include: all ? 'all' : include, limit, offset, warnings };

  function match(name: string, values: readonly string[]): void {
    const path = parsePath(name);
    if (!path) return;
    const text = pathText(path);
    if (seen.has(text) || values.length > 1) throw new QidoFailure(name, `${name} is given more than once`);
    seen.add(text);
    const key = KEY_OF_PATH.get(text);
    const properties: QidoKeyProperties | undefined = key && QIDO_KEYS[key];
    if (!key || !properties || DEPTH[properties.level] > DEPTH[level]) {
      if (values[0])
        warnings.push(`The attribute ${text} is not supported for matching and has been ignored.`);
    } else {
      const filter = parseFilter(name, properties.vr, values[0] ?? '');
      if (filter) filters[key] = filter;
    }
    // a matching key is returned as well (PS3.18, 10.6.3.3)
    if (path[0] !== undefined) include.add(path[0]);
  }
}

function parsePath(name: string): number[] | undefined {
  const tags = name.split('.').map(parseTag);
  return tags.every((tag) => tag !== undefined) ? tags : undefined;
}

function count(name: string, values: readonly string[]): number {
  const [text = ''] = values;
  if (values.length > 1 || !/^\d+$/.test(text) || Number(text) > LARGEST) {
    throw new QidoFailure(name, `${name} is no number of results`);
  }
  return Number(text);
}

/** Adds what is listed; true when it is `all`. */
function includeFields(values: readonly string[], include: Set<number>): boolean {
  const names = values.flatMap((value) => value.split(',')).map((name) => name.trim());
  for (const name of names.filter((each) => each !== '' && each !== 'all')) {
    const tag = parsePath(name)?.[0];
    if (tag === undefined)
      throw new QidoFailure('includefield', 'includefield names something that is no attribute');
    include.add(tag);
  }
  return names.includes('all');
}

function unsupportedMatching(name: string, values: readonly string[]): string[] {
  const [value = ''] = values;
  if (value !== 'true' && value !== 'false') throw new QidoFailure(name, `${name} is neither true nor false`);
  return value === 'true'
    ? [`The ${name} parameter is not supported. Only literal matching has been performed.`]
    : [];
}
