import { swapBytes } from './swap-bytes.js';

const EMPTY = Buffer.alloc(0);

/** Turns words round while their bytes pass by: one that two pieces share waits for the second. */
export class WordSwapper {
  private carry: Buffer = EMPTY;

  constructor(private readonly unit: 1 | 2 | 4 | 8) {}

  /** The words that are whole now. */
  push(bytes: Buffer): Buffer {
    if (this.unit === 1) return bytes;
    const all = this.carry.length === 0 ? bytes : Buffer.concat([this.carry, bytes]);
    const whole = all.length - (all.length % this.unit);
    this.carry = all.subarray(whole);
    return whole === 0 ? EMPTY : swapBytes(all.subarray(0, whole), this.unit);
  }

  /** What is left, and makes no word: it stays as it is. */
  end(): Buffer {
    const rest = this.carry;
    this.carry = EMPTY;
    return rest;
  }
}
