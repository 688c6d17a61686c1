import type { Vr } from '../../../../domain/dicom/dictionary/vr.js';
import { isUid } from '../../../../domain/dicom/is-uid.js';
import { normalDate } from '../../../../domain/dicom/normal-date.js';
import { normalTime } from '../../../../domain/dicom/normal-time.js';
import { QidoFailure } from './qido-failure.js';
import type { QidoFilter } from '../../../../application/queries/search-dicom/qido-filter.js';

/**
 * Reads the value of a matching key by its VR (PS3.4, C.2.2.2). Undefined for universal matching: an empty value, or `*`.
 *
 * @throws QidoFailure when the VR does not allow the value
 */
export function parseFilter(parameter: string, vr: Vr, value: string): QidoFilter | undefined {
  const text = value.trim();
  if (/^\**$/.test(text)) return undefined;
  switch (vr) {
    case 'UI':
      return { kind: 'equal', values: list(text, (uid) => isUid(uid), parameter) };
    case 'DA':
      return dateFilter(parameter, text);
    case 'TM':
      return timeFilter(parameter, text);
    case 'IS':
      return {
        kind: 'equal',
        values: list(text, isInteger, parameter).map((number) => String(Number(number))),
      };
    case 'CS':
      // its repertoire has neither comma nor backslash, so viewers' lists of modalities are no ambiguity
      return isWildcard(text) ? wildcard(text) : { kind: 'equal', values: list(text, () => true, parameter) };
    default:
      return isWildcard(text) ? wildcard(text) : { kind: 'equal', values: [text] };
  }
}

const isWildcard = (text: string): boolean => /[*?]/.test(text);

const wildcard = (pattern: string): QidoFilter => ({ kind: 'wildcard', pattern });

const isInteger = (text: string): boolean => /^[+-]?\d{1,10}$/.test(text) && Math.abs(Number(text)) < 2 ** 31;

function list(text: string, valid: (value: string) => boolean, parameter: string): string[] {
  const values = text.split(/[,\\]/).map((value) => value.trim());
  if (values.some((value) => value === '' || !valid(value))) throw invalid(parameter);
  return [...new Set(values)];
}

function dateFilter(parameter: string, text: string): QidoFilter {
  if (!text.includes('-')) return { kind: 'equal', values: [required(normalDate(text), parameter)] };
  const [from, to] = ends(text, parameter);
  return {
    kind: 'range',
    from: from === '' ? undefined : required(normalDate(from), parameter),
    to: to === '' ? undefined : required(normalDate(to), parameter),
  };
}

/** A time that leaves parts out means all moments that begin with it. */
function timeFilter(parameter: string, text: string): QidoFilter {
  const [from, to] = text.includes('-') ? ends(text, parameter) : [text, text];
  return {
    kind: 'range',
    from: from === '' ? undefined : required(normalTime(from, 'first'), parameter),
    to: to === '' ? undefined : required(normalTime(to, 'last'), parameter),
  };
}

function ends(text: string, parameter: string): [from: string, to: string] {
  const [from = '', to = '', ...more] = text.split('-').map((end) => end.trim());
  if (more.length > 0 || (from === '' && to === '')) throw invalid(parameter);
  return [from, to];
}

function required(value: string | undefined, parameter: string): string {
  if (value === undefined) throw invalid(parameter);
  return value;
}

function invalid(parameter: string): QidoFailure {
  return new QidoFailure(parameter, `the value of ${parameter} is not valid for its attribute`);
}
