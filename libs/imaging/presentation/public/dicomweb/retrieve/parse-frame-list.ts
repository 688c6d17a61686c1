import { badFrames } from '../dicomweb.errors.js';

const MOST = 1000;

/** A list of frame numbers from 1 on, in the order asked for (PS3.18, 10.4.1.1.6). @throws DomainError 400 */
export function parseFrameList(text: string): number[] {
  const frames = text.split(',').map((number) => (/^[1-9]\d{0,8}$/.test(number) ? Number(number) : 0));
  if (frames.length > MOST || frames.includes(0)) throw badFrames();
  return frames;
}
