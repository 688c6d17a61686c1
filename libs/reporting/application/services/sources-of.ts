import type { KeyImage } from '../../domain/key-image.js';
import type { SourceInstanceView } from '../queries/get-study-document/source-instance.view.js';

/** The instances of key images, each once however many of its frames are shown. */
export function sourcesOf(keyImages: readonly KeyImage[]): SourceInstanceView[] {
  const classes = new Map(keyImages.map(({ sopInstanceUid, sopClassUid }) => [sopInstanceUid, sopClassUid]));
  return Array.from(classes, ([sopInstanceUid, sopClassUid]) => ({ sopClassUid, sopInstanceUid }));
}
