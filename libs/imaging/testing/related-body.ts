/** A multipart/related body with these contents, and its Content-Type. */
export function relatedBody(
  contents: readonly Buffer[],
  partType = 'application/dicom',
): { body: Buffer; contentType: string } {
  const boundary = 'isocenter-test-boundary';
  const parts = contents.flatMap((content) => [
    Buffer.from(`--${boundary}\r\nContent-Type: ${partType}\r\n\r\n`),
    content,
    Buffer.from('\r\n'),
  ]);
  return {
    body: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
    contentType: `multipart/related; type="application/dicom"; boundary=${boundary}`,
  };
}
