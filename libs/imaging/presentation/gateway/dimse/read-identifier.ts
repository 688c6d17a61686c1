import type { DimseOperation } from '#platform/dimse/dimse-operation';
import type {
  DicomDataSets,
  JsonAttribute,
  JsonDataSet,
} from '../../../application/services/dicom-data-sets.js';
import { DicomFailure } from '../../../domain/dicom/dicom-failure.js';
import { IdentifierFailure } from './identifier-failure.js';
import { SERVICE_STATUS } from './service-status.js';

/** Lists of UIDs may be long; more than this is no query. */
const MOST_BYTES = 1024 * 1024;

/** The identifier of a request. Throws IdentifierFailure when there is none that can be read. */
export async function readIdentifier(
  operation: DimseOperation,
  dataSets: DicomDataSets,
): Promise<JsonDataSet> {
  if (!operation.dataSet) throw new IdentifierFailure('the identifier is missing');
  const bytes = await operation.dataSet.gather(MOST_BYTES);
  if (!bytes) throw new IdentifierFailure('the identifier is too long', SERVICE_STATUS.outOfResources);
  try {
    return dataSets.read(bytes, operation.context.transferSyntax);
  } catch (error) {
    if (!(error instanceof DicomFailure)) throw error;
    throw new IdentifierFailure('the identifier cannot be read', SERVICE_STATUS.unableToProcess);
  }
}

/** What a key asks for, values parted by backslashes; empty for universal matching. */
export function keyText(attribute: JsonAttribute | undefined): string {
  return (attribute?.Value ?? []).map(valueText).join('\\').trim();
}

function valueText(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  const { Alphabetic = '', Ideographic = '', Phonetic = '' } = value as Record<string, string | undefined>;
  return Alphabetic || Ideographic || Phonetic;
}

/** The first item of a sequence in an identifier; there is at most one (PS3.4, C.2.2.2.6). */
export function firstItem(attribute: JsonAttribute | undefined): JsonDataSet {
  const item = attribute?.vr === 'SQ' ? attribute.Value?.[0] : undefined;
  return typeof item === 'object' && item !== null ? (item as JsonDataSet) : {};
}
