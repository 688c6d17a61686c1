import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const salt = randomBytes(32);

const digest = (text: string): Buffer => createHmac('sha256', salt).update(text).digest();

/** Whether two texts are equal, in a time that tells neither where they differ nor how long the expected one is. */
export function constantTimeEqual(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}
