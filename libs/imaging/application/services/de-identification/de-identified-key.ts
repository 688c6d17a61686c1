import { isId } from '#kernel';
import { fileKey } from '#platform/storage/file-key';

/** Where the copies of a de-identification are in the file store until its ZIP file is no longer kept. */
export const deIdentifiedKey = {
  of: (organizationId: string, deIdentificationId: string, place: number): string =>
    fileKey(organizationId, 'de-identified', deIdentificationId, `${place}.dcm`),

  /** All copies of one de-identification. */
  folder: (organizationId: string, deIdentificationId: string): string =>
    `${fileKey(organizationId, 'de-identified', deIdentificationId)}/`,

  /** All copies of an organization. */
  root: (organizationId: string): string => `${fileKey(organizationId, 'de-identified')}/`,

  /** Whose copy lies there; undefined for a key that `of` does not make. */
  idOf(organizationId: string, key: string): string | undefined {
    const [id, name] = key.split('/').slice(-2);
    const place = /^([1-9]\d*)\.dcm$/.exec(name ?? '')?.[1];
    if (!isId(id) || place === undefined) return undefined;
    return key === deIdentifiedKey.of(organizationId, id.toLowerCase(), Number(place)) ? id : undefined;
  },
};
