import { notOffered } from './fhir.errors.js';

/** UTF-8 is said although it is the only one, as FHIR has it (hl7.org/fhir/R4/http.html#mime-type). */
export const FHIR_JSON = 'application/fhir+json; charset=utf-8';

const RANGES = new Set(['application/fhir+json', 'application/json', 'text/json', 'application/*', '*/*']);
/** Short names of `_format`; a `+` of an address that nobody escaped is a space by now. */
const FORMATS = new Set([
  'json',
  'application/fhir+json',
  'application/fhir json',
  'application/json',
  'text/json',
]);

/** Refuses a client that takes no JSON of R4; `_format` ranks above Accept. @throws DomainError 406 */
export function expectFhirJson(accept: string | undefined, format: string | null): void {
  if (format) {
    const [name = ''] = format.toLowerCase().split(';');
    if (!FORMATS.has(name.trim())) throw notOffered();
    return;
  }
  if (accept === undefined || accept.trim() === '') return;
  const takes = acceptedRanges(accept).some(
    ({ type, version }) => RANGES.has(type) && (version === undefined || version.startsWith('4.0')),
  );
  if (!takes) throw notOffered();
}

/** Whether a client names FHIR's own media type, or `json`, and not only whatever there is. */
export function wantsResource(accept: string | undefined, format: string | null): boolean {
  if (format) return true;
  return acceptedRanges(accept ?? '').some(({ type }) => /^application\/(fhir\+)?(json|xml)$/.test(type));
}

function acceptedRanges(accept: string): { type: string; version: string | undefined }[] {
  return accept.split(',').flatMap((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const valueOf = (name: string) =>
      parameters
        .find((one) => one.startsWith(`${name}=`))
        ?.slice(name.length + 1)
        .replaceAll('"', '');
    return Number(valueOf('q') ?? 1) === 0 ? [] : [{ type, version: valueOf('fhirversion') }];
  });
}
