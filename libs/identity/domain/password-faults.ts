import { isDemoPassword } from './demo-password.js';

/** Of Unicode characters. NIST SP 800-63B-4 section 3.1.1.2 asks for 15, or 8 with a second factor; we count a blocklist in. */
export const PASSWORD_LENGTH = { least: 12, most: 200 } as const;
const LEAST_DISTINCT = 5;

export interface PasswordSetting {
  readonly email: string;
  readonly production: boolean;
}

/** What is wrong with a password somebody chose, in words for that person; nothing about required kinds of characters. */
export function passwordFaults(password: string, { email, production }: PasswordSetting): string[] {
  const text = password.normalize('NFKC');
  const characters = [...text];
  const faults: string[] = [];
  if (characters.length < PASSWORD_LENGTH.least)
    faults.push(`must have at least ${PASSWORD_LENGTH.least} characters`);
  if (characters.length > PASSWORD_LENGTH.most)
    faults.push(`must have at most ${PASSWORD_LENGTH.most} characters`);
  if (new Set(characters).size < LEAST_DISTINCT) faults.push('must not repeat the same few characters');
  if (resembles(text, email)) faults.push('must not be your e-mail address');
  if (production && isDemoPassword(password)) faults.push('is printed in the documentation; choose another');
  return faults;
}

function resembles(password: string, email: string): boolean {
  const given = password.trim().toLowerCase();
  return given === email || given === email.split('@')[0];
}
