import { isId, nameId } from '#kernel';
import { fileKey } from '#platform/storage/file-key';

/** Which version of which report a stored document is of. */
export interface DocumentVersion {
  readonly reportId: string;
  readonly revision: number;
}

/** The folder of all documents of an organization. */
export const documentFolder = (organizationId: string): string => `${fileKey(organizationId, 'reports')}/`;

/** Where an attempt to make a document stores it. */
export function documentKey(
  organizationId: string,
  { reportId, revision }: DocumentVersion,
  attemptId: string,
): string {
  return fileKey(organizationId, 'reports', reportId, `${revision}-${attemptId}.pdf`);
}

/** Which version's document lies there; undefined for a key that `documentKey` does not make. */
export function documentOf(organizationId: string, key: string): DocumentVersion | undefined {
  const [, reportId, revision, attemptId] = /\/([^/]+)\/([1-9]\d{0,8})-([^/]+)\.pdf$/.exec(key) ?? [];
  if (!isId(reportId) || !isId(attemptId) || key !== key.toLowerCase()) return undefined;
  const version = { reportId, revision: Number(revision) };
  return key === documentKey(organizationId, version, attemptId) ? version : undefined;
}

/** The file that a document is registered as, whichever attempt made it. */
export const documentFileId = ({ reportId, revision }: DocumentVersion): string =>
  nameId(reportId, `document:${revision}`);
