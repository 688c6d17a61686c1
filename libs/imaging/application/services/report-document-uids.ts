import { nameId } from '#kernel';
import { derivedUid } from '../../domain/dicom/derived-uid.js';

/** The UIDs of a report's documents in its study: one series a report, one instance a version, the same at each attempt. */
export const reportDocumentUids = {
  series: (reportId: string): string => derivedUid(nameId(reportId, 'documents')),
  instance: (reportId: string, revision: number): string =>
    derivedUid(nameId(reportId, `document-instance:${revision}`)),
};
