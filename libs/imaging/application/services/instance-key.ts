import { isId } from '#kernel';
import { fileKey } from '#platform/storage/file-key';

/** Where instances are in the file store: spread over 256 folders by the last signs of their ids, which are random. */
export const instanceKey = {
  of: (organizationId: string, id: string): string =>
    fileKey(organizationId, 'dicom', id.slice(-2), `${id}.dcm`),

  /** Whose file lies there; undefined for a key that `of` does not make. */
  idOf(organizationId: string, key: string): string | undefined {
    const id = key.split('/').at(-1)?.slice(0, -'.dcm'.length);
    return isId(id) && key === instanceKey.of(organizationId, id.toLowerCase()) ? id : undefined;
  },

  /** All 256, in a circle that begins with the given one. */
  folders: (organizationId: string, first = 0): string[] =>
    Array.from({ length: 256 }, (_, n) => {
      const name = ((first + n) % 256).toString(16).padStart(2, '0');
      return `${fileKey(organizationId, 'dicom', name)}/`;
    }),
};
