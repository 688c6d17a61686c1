import { createHmac } from 'node:crypto';

/** RFC 4648 base32 without the signs that people mix up. */
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const PSEUDONYM_SIGNS = 10;
/** A shift of less than a month would leave the season, one of more than ten years would tell of another age of machines. */
const LEAST_DAYS = 30;
const MOST_DAYS = 3650;

/**
 * Replaces identifiers by others that only its secret connects with them: the same identifier with the same secret always
 * becomes the same, so that references hold over a whole export and, in a project, over all of its exports.
 */
export class KeyedReplacements {
  private readonly uids = new Map<string, string>();

  /** @param secret at least 32 bytes */
  constructor(private readonly secret: Buffer) {}

  /** A UID made of a UUID (PS3.5, B.2) for an original one. */
  uid(original: string): string {
    const known = this.uids.get(original);
    if (known) return known;
    const bytes = this.digest('uid', original).subarray(0, 16);
    // version 8, RFC 9562: of our own making
    bytes[6] = ((bytes[6] as number) & 0x0f) | 0x80;
    bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
    const made = `2.25.${BigInt(`0x${bytes.toString('hex')}`)}`;
    this.uids.set(original, made);
    return made;
  }

  /** Tells patients apart without naming them: hex. */
  patientHash(patient: string): string {
    return this.digest('patient', patient).toString('hex');
  }

  /** Stands for a patient's name and number. */
  pseudonym(patientHash: string): string {
    const bytes = this.digest('pseudonym', patientHash);
    return `P-${Array.from({ length: PSEUDONYM_SIGNS }, (_, n) => SIGNS[(bytes[n] as number) % 32]).join('')}`;
  }

  /** How many days a patient's dates move into the past: 30 to 3650. */
  dayShift(patientHash: string): number {
    return LEAST_DAYS + (this.digest('dates', patientHash).readUInt32BE(0) % (MOST_DAYS - LEAST_DAYS + 1));
  }

  private digest(purpose: string, value: string): Buffer {
    return createHmac('sha256', this.secret).update(`${purpose}\0${value}`).digest();
  }
}
