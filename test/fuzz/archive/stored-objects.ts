import { createHash } from 'node:crypto';
import { transferSyntaxOf } from '#imaging/domain/dicom/transfer-syntax';
import { FileMetaReader } from '#imaging/infrastructure/dicom/reading/file-meta-reader';
import { inPieces } from '#imaging/infrastructure/dicom/testing/in-pieces';
import { toExplicitLittleEndian } from '#imaging/infrastructure/dicom/writing/to-explicit-little-endian';
import type { Client } from '#test/support/client';

type Attributes = Readonly<Record<string, { readonly Value?: readonly unknown[] }>>;

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * The digest of a file as it must leave by the web services when it is asked for as it is stored: in implicit VR or big
 * endian none does (PS3.18, 8.7.3.5.1). Undefined when it cannot be read.
 */
export async function leavingDigest(file: Buffer): Promise<string | undefined> {
  try {
    const syntax = transferSyntaxOf(new FileMetaReader().push(file)?.meta.transferSyntaxUid ?? '');
    if (!syntax) return undefined;
    if (!syntax.implicit && syntax.littleEndian) return digestOf(file);
    const pieces: Buffer[] = [];
    for await (const piece of toExplicitLittleEndian(inPieces(file, 65_536))) pieces.push(piece);
    return digestOf(Buffer.concat(pieces));
  } catch {
    return undefined;
  }
}

const uid = (attributes: Attributes | undefined, tag: string): string =>
  String((attributes?.[tag]?.Value ?? [''])[0]);

/** Where all instances of a practice are, as a search tells. */
export async function findStored(client: Client): Promise<string[]> {
  const { status, body } = await client.get<Attributes[]>('/dicomweb/instances?limit=1000');
  if (status !== 200) throw new Error(`searching instances answered ${status}`);
  return body.map(
    (each) =>
      `/dicomweb/studies/${uid(each, '0020000D')}/series/${uid(each, '0020000E')}/instances/${uid(each, '00080018')}`,
  );
}

/**
 * Looks whether a stored instance can be had in every form. Answers what is wrong.
 *
 * @param sent digests of what it may be; not looked at when there are none
 */
export async function checkStored(
  client: Client,
  path: string,
  sent: ReadonlySet<string>,
): Promise<string | undefined> {
  const { baseUrl, token } = client;
  const get = (rest: string, accept: string): Promise<Response> =>
    fetch(`${baseUrl}${path}${rest}`, { headers: { authorization: `Bearer ${token}`, accept } });
  const file = await get('', 'application/dicom; transfer-syntax=*');
  const bytes = Buffer.from(await file.arrayBuffer());
  if (file.status !== 200) return `retrieving what was stored answered ${file.status}`;
  if (sent.size > 0 && !sent.has(digestOf(bytes))) return 'what is retrieved is not what was sent';
  const metadata = await get('/metadata', 'application/dicom+json');
  const text = await metadata.text();
  if (metadata.status !== 200 || (JSON.parse(text) as unknown[]).length !== 1)
    return `its metadata answered ${metadata.status}`;
  for (const [rest, accept] of [
    ['', 'application/dicom'],
    ['/rendered', 'image/jpeg, text/html, application/pdf'],
    ['/frames/1', 'application/octet-stream'],
    ['/bulkdata/7FE00010', 'application/octet-stream'],
  ] as const) {
    const response = await get(rest, accept);
    await response.arrayBuffer().catch(() => undefined);
    // too much at once is no failure of the file's
    if (response.status >= 500 && response.status !== 503)
      return `${rest || 'the file'} answered ${response.status}`;
  }
  return undefined;
}
