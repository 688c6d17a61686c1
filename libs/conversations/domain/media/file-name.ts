import { FILE_TYPES } from './file-types.js';

const LONGEST = 120;

/**
 * A sender's name of a file made harmless: without folders, control characters and marks that turn the reading direction,
 * not too long, and with an ending that belongs to what the file is.
 *
 * @param contentType as found out from the content; one of `FILE_TYPES`
 * @param otherwise without an ending, for a file that came without a name
 */
export function fileName(sent: string | null, contentType: string, otherwise: string): string {
  const endings = FILE_TYPES.get(contentType) ?? [];
  const clean = (sent ?? '')
    .toWellFormed()
    .normalize('NFC')
    .replace(/^.*[\\/]/su, '')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const [, stem = clean, ending] = /^(.+)\.([A-Za-z0-9]{1,10})$/s.exec(clean) ?? [];
  const fits = ending !== undefined && endings.includes(ending.toLowerCase());
  const whole = fits || ending === undefined ? stem : clean;
  const short = [...(whole || otherwise)].slice(0, LONGEST).join('');
  const last = fits ? ending : endings[0];
  return last === undefined ? short : `${short}.${last}`;
}
