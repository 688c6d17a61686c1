/** What connects copies and originals, its secret sealed. */
export interface ReIdentificationKey {
  readonly id: string;
  /** Sealed. */
  readonly secret: string;
}

/** Whom a pseudonym stands for. */
export interface PseudonymRow {
  readonly id: string;
  readonly pseudonym: string;
  readonly patientHash: string;
}

export abstract class ReIdentificationKeyRepository {
  /** The key of a project, which this one becomes when there is none. */
  abstract claim(projectId: string | null, key: ReIdentificationKey): Promise<ReIdentificationKey>;
  /** The pseudonyms that these patients have, or that have these names. */
  abstract pseudonyms(
    keyId: string,
    patientHashes: readonly string[],
    names: readonly string[],
  ): Promise<PseudonymRow[]>;
  /** @param rows `patient` is sealed */
  abstract addPseudonyms(
    keyId: string,
    rows: readonly (PseudonymRow & { readonly patient: string })[],
  ): Promise<void>;
}
