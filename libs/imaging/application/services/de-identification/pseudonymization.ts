import { Injectable } from '@nestjs/common';
import { conflict, invalid, newId } from '#kernel';
import type { ChosenStudy } from '../../../domain/de-identification/de-identification.repository.js';
import type { OriginalPatient } from '../../../domain/de-identification/original-patient.js';
import { patientIdentity } from '../../../domain/de-identification/patient-identity.js';
import {
  type PseudonymRow,
  type ReIdentificationKey,
  ReIdentificationKeyRepository,
} from '../../../domain/de-identification/re-identification-key.repository.js';
import { type OriginalStudy, ReIdentificationKeys } from './re-identification-keys.js';

/** A study, and who it says it is of. */
export type NamedStudy = OriginalStudy & OriginalPatient & { readonly studyId: string };

/** Gives each patient of some studies one pseudonym, the one that they have already where they have one. */
@Injectable()
export class Pseudonymization {
  constructor(
    private readonly repository: ReIdentificationKeyRepository,
    private readonly keys: ReIdentificationKeys,
  ) {}

  /**
   * @param given pseudonyms by study
   * @throws DomainError `imaging.pseudonym-ambiguous` for two names of one patient, `imaging.pseudonym-taken` when it is another's
   */
  async of(
    key: ReIdentificationKey,
    studies: readonly NamedStudy[],
    given: ReadonlyMap<string, string>,
  ): Promise<ChosenStudy[]> {
    const replacements = this.keys.replacements(key);
    const hashes = new Map(
      studies.map((study) => [
        study.studyId,
        replacements.patientHash(patientIdentity(study, study.studyInstanceUid)),
      ]),
    );
    const patients = Map.groupBy(studies, ({ studyId }) => hashes.get(studyId) as string);
    const known = await this.repository.pseudonyms(key.id, [...patients.keys()], [...given.values()]);
    const names = new Map(known.map((row) => [row.pseudonym, row.patientHash]));
    const rows = new Map<string, PseudonymRow & { readonly patient?: string }>(
      known.map((row) => [row.patientHash, row]),
    );
    for (const [patientHash, [first, ...others]] of patients) {
      const wished = wishOf([first as NamedStudy, ...others], given);
      const row = rows.get(patientHash);
      if (row && wished !== undefined && row.pseudonym !== wished)
        throw conflict(
          'imaging.pseudonym-ambiguous',
          'A patient has another pseudonym in this project already.',
        );
      const pseudonym = row?.pseudonym ?? wished ?? replacements.pseudonym(patientHash);
      if ((names.get(pseudonym) ?? patientHash) !== patientHash)
        throw conflict('imaging.pseudonym-taken', `The pseudonym ${pseudonym} stands for another patient.`);
      names.set(pseudonym, patientHash);
      if (row) continue;
      const id = newId();
      const patient = this.keys.sealPatient(id, patientOf(first as NamedStudy));
      rows.set(patientHash, { id, pseudonym, patientHash, patient });
    }
    const added = [...rows.values()].flatMap((row) =>
      row.patient === undefined ? [] : [{ ...row, patient: row.patient }],
    );
    await this.repository.addPseudonyms(key.id, added);
    return studies.map(({ studyId, studyInstanceUid, accessionNumber }) => ({
      studyId,
      pseudonymId: (rows.get(hashes.get(studyId) as string) as PseudonymRow).id,
      original: this.keys.sealStudy(studyId, { studyInstanceUid, accessionNumber }),
    }));
  }
}

const patientOf = ({ name, number, issuer, birthDate }: NamedStudy): OriginalPatient => ({
  name,
  number,
  issuer,
  birthDate,
});

function wishOf(studies: readonly NamedStudy[], given: ReadonlyMap<string, string>): string | undefined {
  const wishes = new Set(studies.flatMap(({ studyId }) => given.get(studyId) ?? []));
  if (wishes.size > 1)
    throw invalid('imaging.pseudonym-ambiguous', 'One patient cannot have two pseudonyms.', [
      { field: 'pseudonyms', message: 'name one patient twice' },
    ]);
  return [...wishes][0];
}
