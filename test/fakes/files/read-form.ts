import type { SentFile } from './sent-file.js';

/** What a multipart form holds: its fields, and its files by the names of theirs. */
export async function readForm(
  body: Buffer,
  contentType: string,
): Promise<Record<string, string | SentFile>> {
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': contentType },
  }).formData();
  const fields: Record<string, string | SentFile> = {};
  for (const [name, value] of form)
    fields[name] =
      typeof value === 'string'
        ? value
        : { name: value.name, contentType: value.type, bytes: Buffer.from(await value.arrayBuffer()) };
  return fields;
}

/** A file in what was read of a form. */
export const isSentFile = (value: unknown): value is SentFile =>
  typeof value === 'object' && value !== null && 'bytes' in value && Buffer.isBuffer(value.bytes);
