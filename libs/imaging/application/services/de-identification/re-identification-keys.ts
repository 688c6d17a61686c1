import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { SecretBox } from '#platform/security/secret-box';
import { KeyedReplacements } from '../../../domain/de-identification/keyed-replacements.js';
import type { OriginalPatient } from '../../../domain/de-identification/original-patient.js';
import type { ReIdentificationKey } from '../../../domain/de-identification/re-identification-key.repository.js';

/** What a study was before: sealed beside its copy. */
export interface OriginalStudy {
  readonly studyInstanceUid: string;
  readonly accessionNumber: string | null;
}

/** Seals and opens what connects copies with their originals; nothing of it is ever stored or sent in the clear. */
@Injectable()
export class ReIdentificationKeys {
  constructor(private readonly box: SecretBox) {}

  /** A key with a secret of its own. */
  create(): ReIdentificationKey {
    const id = newId();
    return { id, secret: this.box.seal(randomBytes(32).toString('base64'), placeOf.key(id)) };
  }

  /** @throws SecretUnreadableError when our own secret is another one by now */
  replacements({ id, secret }: ReIdentificationKey): KeyedReplacements {
    return new KeyedReplacements(Buffer.from(this.box.open(secret, placeOf.key(id)), 'base64'));
  }

  sealPatient(pseudonymId: string, patient: OriginalPatient): string {
    return this.box.sealJson(patient, placeOf.pseudonym(pseudonymId));
  }

  openPatient(pseudonymId: string, sealed: string): OriginalPatient {
    return this.box.openJson(sealed, placeOf.pseudonym(pseudonymId)) as OriginalPatient;
  }

  sealStudy(studyId: string, study: OriginalStudy): string {
    return this.box.sealJson(study, placeOf.study(studyId));
  }

  openStudy(studyId: string, sealed: string): OriginalStudy {
    return this.box.openJson(sealed, placeOf.study(studyId)) as OriginalStudy;
  }
}

/** Where each secret lives: sealed for one place, it does not open in another. */
const placeOf = {
  key: (id: string): string => `re-identification-key:${id}`,
  pseudonym: (id: string): string => `pseudonym:${id}`,
  study: (id: string): string => `de-identified-study:${id}`,
};
