import type { DataSet } from '../reading/data-set.js';
import { trimUid } from '../values/trim-uid.js';

const CODING_SCHEME_DESIGNATOR = 0x00080102;

/** Code Value, Coding Scheme Designator and Version, Code Meaning, Long Code Value (PS3.3, 8.8). */
const CODE_ATTRIBUTES = new Set([0x00080100, CODING_SCHEME_DESIGNATOR, 0x00080103, 0x00080104, 0x00080119]);

/** Schemes that are published (PS3.16, Table 8-1); others, `99…` among them, may be a hospital's list of its people. */
const PUBLIC_SCHEMES = new Set(
  'DCM SCT SRT SNM3 SNOMED LN UCUM RADLEX FMA I9 I9C I10 I10P ICDO3 ICD11 UMLS NCIt RXNORM MA ACR CTP BI ITIS_TSN PUBCHEM_CID ISO3166_1 RFC5646 HPC C4 C5 CD2 NDC mm'.split(
    ' ',
  ),
);

/** Whether an attribute is part of a code of a published scheme. */
export function isPublicCode(item: DataSet, tag: number): boolean {
  if (!CODE_ATTRIBUTES.has(tag)) return false;
  const scheme = trimUid(item.get(CODING_SCHEME_DESIGNATOR)?.value);
  return scheme !== undefined && PUBLIC_SCHEMES.has(scheme);
}
