/**
 * Kinds of examination a person can ask for, as DICOM modality codes (PS3.3 section C.7.3.1.1.1), and `unsure` when
 * the person does not know: the front desk then decides.
 */
export const MODALITIES = [
  'DX',
  'CT',
  'MR',
  'US',
  'MG',
  'BMD',
  'NM',
  'PT',
  'RF',
  'XA',
  'PX',
  'unsure',
] as const;

export type Modality = (typeof MODALITIES)[number];
