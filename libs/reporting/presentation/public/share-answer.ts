import { DateTime } from 'luxon';
import type { ShareFactor } from '../../domain/share-factor.js';
import type { OpenShareBody } from './dto/open-share.body.dto.js';

export interface ShareAnswer {
  readonly birthDate?: string;
  readonly numberEnd?: string;
  readonly code?: string;
}

/** The answer in a form; null when it does not say what the factor asks for. That is no guess and is not counted. */
export function shareAnswer(factor: ShareFactor, body: OpenShareBody): ShareAnswer | null {
  if (factor === 'none') return {};
  if (factor === 'code') return body.code?.trim() ? { code: body.code.trim() } : null;
  const birthDate = dateOf(body);
  const numberEnd = body.numberEnd?.trim();
  if (!birthDate || (factor === 'birth-date-and-number' && !numberEnd)) return null;
  return numberEnd ? { birthDate, numberEnd } : { birthDate };
}

function dateOf({ day, month, year }: OpenShareBody): string | undefined {
  const [d, m, y] = [day, month, year].map((text) => (/^\s*\d{1,4}\s*$/.test(text ?? '') ? Number(text) : 0));
  if (!d || !m || !y || y < 1850) return undefined;
  const date = DateTime.utc(y, m, d);
  return date.isValid ? date.toISODate() : undefined;
}
