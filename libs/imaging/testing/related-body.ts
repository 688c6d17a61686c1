const BOUNDARY = 'isocenter-test-boundary';
const CONTENT_TYPE = `multipart/related; type="application/dicom"; boundary=${BOUNDARY}`;

/** A multipart/related body with these contents, and its Content-Type. */
export function relatedBody(
  contents: readonly Buffer[],
  partType = 'application/dicom',
): { body: Buffer; contentType: string } {
  return { body: Buffer.concat(piecesOf(contents, partType)), contentType: CONTENT_TYPE };
}

/** The same of files, to be sent while it is read: large ones are not copied. */
export function relatedStream(contents: readonly Buffer[]): { body: ReadableStream; contentType: string } {
  return { body: ReadableStream.from(piecesOf(contents, 'application/dicom')), contentType: CONTENT_TYPE };
}

function piecesOf(contents: readonly Buffer[], partType: string): Buffer[] {
  const parts = contents.flatMap((content) => [
    Buffer.from(`--${BOUNDARY}\r\nContent-Type: ${partType}\r\n\r\n`),
    content,
    Buffer.from('\r\n'),
  ]);
  return [...parts, Buffer.from(`--${BOUNDARY}--\r\n`)];
}
