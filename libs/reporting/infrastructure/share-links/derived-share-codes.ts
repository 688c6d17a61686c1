import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeyRing } from '#platform/security/key-ring';
import { ShareCodes } from '../../application/services/share-codes.js';

const PURPOSE = 'share-code';
const DIGITS = 6;

/** Codes derived from the master secret; after a rotation, one that is under way is asked for again. */
@Injectable()
export class DerivedShareCodes extends ShareCodes {
  constructor(private readonly keys: KeyRing) {
    super();
  }

  codeOf(shareLinkId: string, round: number): string {
    const mac = createHmac('sha256', this.keys.current(PURPOSE).bytes)
      .update(`${shareLinkId}:${round}`)
      .digest();
    // 48 bits into a million: what is not even is far below what a guess could use.
    return String(mac.readUIntBE(0, 6) % 10 ** DIGITS).padStart(DIGITS, '0');
  }
}
