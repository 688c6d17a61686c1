import type { FakeFile, FakeFiles } from '../files/fake-files.js';
import { isSentFile } from '../files/read-form.js';
import type { SentFile } from '../files/sent-file.js';

type Payload = Record<string, unknown>;
type Refusal = { readonly error: string };

/** getFile gives no more than 20 MB away. */
const MOST_BYTES = 20_000_000;

export const telegramFiles = {
  /** What a message says of a file that a person sent: pictures come in several sizes, the largest last. */
  media(file: FakeFile, declaredSize = file.bytes.length): Payload {
    const { id: file_id, name, contentType } = file;
    const told = { file_id, file_unique_id: `u${file_id}`, file_size: declaredSize };
    if (!contentType.startsWith('image/'))
      return { document: { ...told, file_name: name, mime_type: contentType } };
    const small = { ...told, file_id: `${file_id}-s`, file_size: 10, width: 90, height: 90 };
    return { photo: [small, { ...told, width: 800, height: 800 }] };
  },

  getFile(files: FakeFiles, fileId: unknown): Payload | Refusal {
    const file = files.find(fileId);
    if (!file) return { error: 'Bad Request: wrong file_id or the file is temporarily unavailable' };
    if (file.bytes.length > MOST_BYTES) return { error: 'Bad Request: file is too big' };
    return { file_id: file.id, file_size: file.bytes.length, file_path: `documents/file_${file.id}` };
  },

  /** Which file a download is of. */
  idIn: (path: string): string | undefined => /^\/file\/bot[^/]+\/documents\/file_(\w+)$/.exec(path)?.[1],

  /** The file and caption of sendPhoto or sendDocument, within their limits. */
  readSend(method: string, payload: Payload): { file: SentFile; text: string } | Refusal {
    const file = payload[method === 'sendPhoto' ? 'photo' : 'document'];
    const text = typeof payload['caption'] === 'string' ? payload['caption'] : '';
    if (!isSentFile(file)) return { error: 'Bad Request: there is no file in the request' };
    if ([...text].length > 1024) return { error: 'Bad Request: message caption is too long' };
    if (file.bytes.length > (method === 'sendPhoto' ? 10_000_000 : 50_000_000))
      return { error: 'Request Entity Too Large' };
    return { file, text };
  },
};
