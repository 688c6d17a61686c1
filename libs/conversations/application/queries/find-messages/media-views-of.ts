import type { InboundMedia } from '../../../domain/inbound-event.js';
import { isFile } from '../../../domain/media/is-file.js';
import type { MessageFileStatus } from '../../../domain/media/message-file.js';
import type { MediaView } from './media.view.js';

/** What `MEDIA_COLUMNS` select. */
export interface MediaRow {
  readonly media: readonly InboundMedia[];
  readonly files: readonly FileRow[];
}

interface FileRow {
  readonly ordinal: number;
  readonly status: MessageFileStatus;
  readonly code: string | null;
  readonly name: string | null;
  readonly contentType: string | null;
  readonly size: number | null;
}

/**
 * What people see of media: not the platforms' references, with which anybody could fetch them.
 *
 * @param folder where stored files are read, by their ordinal
 */
export function mediaViewsOf({ media, files }: MediaRow, folder: string): MediaView[] {
  return media.map((one, ordinal) => {
    const file = files.find((candidate) => candidate.ordinal === ordinal);
    const { name, contentType, size } = file?.status === 'stored' ? file : one;
    return {
      kind: one.kind,
      ordinal,
      name,
      contentType,
      size,
      status: file?.status ?? null,
      code: file?.code ?? null,
      path: file?.status === 'stored' ? `${folder}/${String(ordinal)}` : null,
      ...placeIn(one),
      phone: one.kind === 'contact' ? one.reference || null : null,
    };
  });
}

function placeIn(media: InboundMedia): Pick<MediaView, 'latitude' | 'longitude'> {
  const [latitude = NaN, longitude = NaN] = isFile(media) ? [] : media.reference.split(',').map(Number);
  const known = media.kind === 'location' && Number.isFinite(latitude) && Number.isFinite(longitude);
  return known ? { latitude, longitude } : { latitude: null, longitude: null };
}
