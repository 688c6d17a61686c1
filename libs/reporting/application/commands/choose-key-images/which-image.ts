import type { KeyImageFields } from './key-image.fields.js';

/** Which frame of which image is meant; asked before anybody has looked whether it is an image at all. */
export const whichImage = (image: Partial<KeyImageFields> | null): string =>
  `${image?.sopInstanceUid} ${image?.frame ?? 1}`;
