import { notAcceptable } from '../dicomweb.errors.js';
import { chooseMediaType } from './choose-media-type.js';
import { parseAccept } from './parse-accept.js';

const JSON_TYPES = ['application/dicom+json', 'application/json'] as const;

/** The media type for an answer in the DICOM JSON Model. @throws DomainError 406 when the client takes neither of them */
export function acceptedJson(
  header: string | undefined,
  query: string | readonly string[] | undefined,
): (typeof JSON_TYPES)[number] {
  const chosen = chooseMediaType(parseAccept(header, query), JSON_TYPES);
  if (!chosen) throw notAcceptable('The DICOM JSON Model');
  return chosen;
}
