import type { RecordFilter } from '#kernel';
import { badParameter } from './fhir.errors.js';
import type { FhirBase } from './fhir-base.js';
import type { FhirReverseInclude, FhirSearch, FhirSummary } from './fhir-search.js';
import type { FhirInclude, FhirType } from './fhir-type.js';
import { COMMON_PARAMETERS } from './parameters/common-parameters.js';
import type { FhirParameter } from './parameters/fhir-parameter.js';
import { splitValues } from './split-values.js';

/** The most resources of one page. */
export const MOST_A_PAGE = 200;
const PAGE = 50;
const SUMMARIES: readonly string[] = ['true', 'text', 'data', 'count', 'false'];
/** Of the form of the answer: read elsewhere, and part of no link. */
const FORM = new Set(['_format', '_pretty']);

interface Reading {
  readonly type: FhirType;
  readonly base: FhirBase;
  /** What refers to this type and can come along: `DiagnosticReport:based-on`. */
  readonly referring: readonly FhirReverseInclude[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type State = Mutable<
  Omit<FhirSearch, 'filters' | 'includes' | 'reverseIncludes' | 'ignored' | 'understood'>
> & {
  readonly filters: RecordFilter[];
  readonly includes: FhirInclude[];
  readonly reverseIncludes: FhirReverseInclude[];
};

/**
 * Reads the parameters of a search (hl7.org/fhir/R4/search.html). What is not known is put aside for the caller to refuse or to
 * tell of; a known parameter with a value or modifier that it cannot have is refused.
 *
 * @throws DomainError `fhir.bad-parameter`
 */
export function parseFhirSearch(pairs: Iterable<readonly [string, string]>, reading: Reading): FhirSearch {
  const state: State = {
    filters: [],
    limit: PAGE,
    sort: reading.type.defaultSort,
    withTotal: false,
    summary: 'false',
    includes: [],
    reverseIncludes: [],
  };
  const understood: [string, string][] = [];
  const ignored: string[] = [];
  for (const [name, value] of pairs) {
    // A parameter without a value says nothing (3.1.1.4).
    if (FORM.has(name) || value === '') continue;
    const known = Object.hasOwn(RESULTS, name)
      ? RESULTS[name]!(value, state, reading)
      : narrowed(name, value, state, reading);
    if (!known) ignored.push(name);
    else if (name !== '_cursor') understood.push([name, value]);
  }
  return { ...state, understood, ignored };
}

/** A condition; false for a parameter that the type does not have. */
function narrowed(nameAndModifier: string, value: string, state: State, { type, base }: Reading): boolean {
  const [name = '', modifier] = nameAndModifier.split(':', 2);
  const parameter = [...COMMON_PARAMETERS, ...(type.parameters ?? [])].find((one) => one.name === name);
  if (!parameter) return false;
  state.filters.push(filterOf(parameter, modifier, value, base));
  return true;
}

function filterOf(
  parameter: FhirParameter,
  modifier: string | undefined,
  value: string,
  base: FhirBase,
): RecordFilter {
  const { name, field, optional, modifiers = [] } = parameter;
  if (modifier === 'missing' && optional) {
    if (value !== 'true' && value !== 'false') throw badParameter(name, 'missing is true or false');
    return { field, kind: 'present', present: value === 'false' };
  }
  if (modifier !== undefined && !modifiers.includes(modifier))
    throw badParameter(name, 'its modifier is not supported');
  return parameter.read(splitValues(value, ','), modifier, base);
}

/** What is not about which resources, but about the answer; false where it is not supported. */
const RESULTS: Readonly<Record<string, (value: string, state: State, reading: Reading) => boolean>> = {
  _count(value, state) {
    if (!/^\d{1,9}$/.test(value)) throw badParameter('_count', 'must be a number');
    const count = Number(value);
    if (count === 0) state.summary = 'count';
    else state.limit = Math.min(count, MOST_A_PAGE);
    return true;
  },
  _cursor(value, state) {
    state.cursor = value;
    return true;
  },
  _sort(value, state, { type }) {
    const field = value.replace(/^-/, '');
    if (!Object.hasOwn(type.sorts, field)) return false;
    state.sort = `${value.startsWith('-') ? '-' : ''}${type.sorts[field]!}`;
    return true;
  },
  _total(value, state) {
    if (!['none', 'estimate', 'accurate'].includes(value))
      throw badParameter('_total', 'must be none, estimate or accurate');
    state.withTotal = value !== 'none';
    return true;
  },
  _summary(value, state) {
    if (!SUMMARIES.includes(value)) throw badParameter('_summary', `must be one of ${SUMMARIES.join(', ')}`);
    state.summary = value as FhirSummary;
    return true;
  },
  _elements(value, state) {
    state.elements = [...(state.elements ?? []), ...value.split(',').map((element) => element.trim())];
    return true;
  },
  _include(value, state, { type }) {
    const [source, name, target] = value.split(':');
    const include = type.includes.find((one) => one.name === name);
    if (source !== type.name || !include) return false;
    if (target !== undefined && !include.targets.includes(target)) return false;
    state.includes.push(target === undefined ? include : { ...include, targets: [target] });
    return true;
  },
  _revinclude(value, state, { type, referring }) {
    const [source, parameter, target = type.name] = value.split(':');
    const found = referring.find((one) => one.type === source && one.parameter === parameter);
    if (!found || target !== type.name) return false;
    state.reverseIncludes.push(found);
    return true;
  },
};
