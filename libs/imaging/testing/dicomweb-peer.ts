import type { Answer, Client } from '#test/support/client';
import { openMultipartRelated } from '../presentation/public/dicomweb/multipart/open-multipart-related.js';
import { relatedStream } from './related-body.js';

/** A data set in the DICOM JSON Model. */
export type Json = Record<string, { vr: string; Value?: unknown[]; BulkDataURI?: string }>;

export interface ReceivedPart {
  readonly type: string;
  readonly location: string;
  readonly content: Buffer;
}

/** The other side of DICOMweb: a scanner that stores, a viewer that searches and retrieves. */
export class DicomwebPeer {
  constructor(readonly client: Client) {}

  store(contents: readonly Buffer[], path = '/dicomweb/studies'): Promise<Answer<Json>> {
    const { body, contentType } = relatedStream(contents);
    return this.client.request<Json>('POST', path, { body, headers: { 'content-type': contentType } });
  }

  async search(path: string): Promise<Json[]> {
    return (await this.client.get<Json[]>(`/dicomweb/${path}`)).body;
  }

  retrieve(path: string, accept?: string): Promise<Response> {
    const { baseUrl, token } = this.client;
    return fetch(baseUrl + path, {
      headers: { authorization: `Bearer ${token}`, ...(accept && { accept }) },
    });
  }

  async parts(path: string, accept?: string): Promise<ReceivedPart[]> {
    return partsOf(await this.retrieve(path, accept));
  }
}

/** The parts of a multipart/related answer. */
export async function partsOf(response: Response): Promise<ReceivedPart[]> {
  const body = response.body as unknown as AsyncIterable<Uint8Array>;
  const opened = openMultipartRelated(response.headers.get('content-type') ?? '', body);
  const parts: ReceivedPart[] = [];
  for await (const { headers, content } of opened?.reader.parts() ?? []) {
    const pieces: Buffer[] = [];
    for await (const piece of content) pieces.push(piece);
    const [type = '', location = ''] = [headers.get('content-type'), headers.get('content-location')];
    parts.push({ type, location, content: Buffer.concat(pieces) });
  }
  return parts;
}
