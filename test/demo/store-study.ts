import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rewriteElements } from '#imaging/infrastructure/dicom/testing/rewrite-elements';
import type { Answer, Client } from '#test/support/client';

/** Does what a scanner does: sends a study of one image for an order by STOW-RS. */
export async function storeStudy(scanner: Client, accessionNumber: string): Promise<Answer> {
  const file = await readFile(join(process.cwd(), 'test/data/dicom/pydicom/CT_small.dcm'));
  const uid = (n: number): string =>
    `2.25.${BigInt(Date.now()) * 1_000_000n + BigInt(Math.floor(Math.random() * 1e6)) + BigInt(n)}`;
  const study = rewriteElements(file, {
    '00080050': accessionNumber,
    '0020000D': uid(1),
    '0020000E': uid(2),
    '00080018': uid(3),
  });
  const boundary = 'isocenter-demo';
  const body = Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Type: application/dicom\r\n\r\n`),
    study,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return scanner.request('POST', '/dicomweb/studies', {
    body,
    headers: {
      'content-type': `multipart/related; type="application/dicom"; boundary=${boundary}`,
      accept: 'application/dicom+json',
    },
  });
}
