const normalize = (password: string): string => password.normalize('NFKC').trim().toLowerCase();

/** The password of the demo practice's users, printed in the documentation. Production never accepts it. */
export const DEMO_PASSWORD = 'isocenter-demo';

/** Whether a password is the published one, however it is written. */
export function isDemoPassword(password: string): boolean {
  return normalize(password) === DEMO_PASSWORD;
}
