import type { MessageTemplate } from './message-template.js';

/** Why a template is not sent; the platform would refuse the call. */
export type TemplateRefusal =
  | 'conversations.template-not-approved'
  | 'conversations.template-not-sendable'
  | 'conversations.template-parameters'
  | 'conversations.template-too-long';

const PLACE = /\{\{(\d{1,2})\}\}/g;
/** Longest body with its places filled (WhatsApp, "Components", body). */
const LONGEST_BODY = 1024;

/** How many parameters a body takes: the highest number of its places. */
export const placesOf = (body: string): number =>
  Math.max(0, ...[...body.matchAll(PLACE)].map(([, number]) => Number(number)));

/**
 * The text that the person will read, and the parameters as the platform takes them: on one line, none empty.
 *
 * @param parameters at least as many as the body has places; more are left out
 */
export function fillTemplate(
  { body, status, sendable }: MessageTemplate,
  parameters: readonly string[],
): { readonly text: string; readonly parameters: readonly string[] } | { readonly refusal: TemplateRefusal } {
  if (status !== 'approved') return { refusal: 'conversations.template-not-approved' };
  if (!sendable) return { refusal: 'conversations.template-not-sendable' };
  const taken = parameters.slice(0, placesOf(body)).map((one) =>
    one
      .toWellFormed()
      .replaceAll(/[\s\0]+/g, ' ')
      .trim(),
  );
  if (taken.length < placesOf(body) || taken.includes(''))
    return { refusal: 'conversations.template-parameters' };
  const text = body.replaceAll(PLACE, (_place, number: string) => taken[Number(number) - 1] ?? '');
  return text.length > LONGEST_BODY
    ? { refusal: 'conversations.template-too-long' }
    : { text, parameters: taken };
}
