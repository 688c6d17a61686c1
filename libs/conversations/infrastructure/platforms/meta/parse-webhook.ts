import type { ZodType } from 'zod';
import { type DomainError, invalid } from '#kernel';

/** @throws DomainError `conversations.malformed-event` */
export function parseWebhook<T>(schema: ZodType<T>, rawBody: Buffer): T {
  const read = schema.safeParse(parsed(rawBody));
  if (!read.success) throw malformed();
  return read.data;
}

function parsed(rawBody: Buffer): unknown {
  try {
    return JSON.parse(rawBody.toString('utf8'));
  } catch {
    throw malformed();
  }
}

const malformed = (): DomainError =>
  invalid('conversations.malformed-event', "This is not a webhook of Meta's for this messenger.");
