import type { z } from 'zod';

/** The object, or what keeps a text from being it, in words for the model that wrote it. */
export type ReadOutput<O> =
  { readonly ok: true; readonly value: O } | { readonly ok: false; readonly faults: readonly string[] };

/** Models that are told to write JSON like to fence it. */
const FENCE = /^\s*```(?:json)?\s*([\s\S]*?)\s*```\s*$/;
const MOST_FAULTS = 10;

/** Reads a model's text as the object that was wanted. */
export async function readOutput<O>(schema: z.ZodType<O>, text: string): Promise<ReadOutput<O>> {
  let value: unknown;
  try {
    value = JSON.parse(FENCE.exec(text)?.[1] ?? text);
  } catch {
    return { ok: false, faults: ['It is not JSON.'] };
  }
  const read = await schema.safeParseAsync(value);
  if (read.success) return { ok: true, value: read.data };
  const faults = read.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'the object'}: ${message}`,
  );
  return { ok: false, faults: faults.slice(0, MOST_FAULTS) };
}
