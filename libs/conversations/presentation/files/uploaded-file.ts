import type { FastifyRequest } from 'fastify';
import { DomainError, invalid } from '#kernel';
import { uploadContent } from '#platform/http/files/upload-content';

/** How a form with one file is described. */
export const FILE_FORM = {
  schema: {
    type: 'object',
    required: ['file'],
    properties: { file: { type: 'string', format: 'binary' } },
  },
};

/**
 * The one file of a form, as it comes, for as long as it is taken.
 *
 * @throws DomainError `conversations.no-file`, `conversations.malformed-upload`
 */
export async function uploadedFile<R>(
  request: FastifyRequest,
  take: (name: string | null, content: AsyncIterable<Uint8Array>) => Promise<R>,
): Promise<R> {
  const part = request.isMultipart() ? await request.file() : undefined;
  if (!part)
    throw invalid('conversations.no-file', 'Send one file as multipart/form-data, in a field named "file".', [
      { field: 'file', message: 'is missing' },
    ]);
  // What is left of a refused upload is read and dropped, or its sender would wait for us instead of reading the answer.
  return take(part.filename, uploadContent(part.file, malformed)).finally(() => part.file.resume());
}

const malformed = (cause: unknown) =>
  new DomainError('invalid', 'conversations.malformed-upload', 'The form could not be read to its end.', {
    cause,
  });
