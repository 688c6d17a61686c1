/**
 * Modalities (PS3.3, C.7.3.1.1.1) of what is made from images or for them: notes, measurements, plans and documents. Nobody
 * reads a study because of these.
 */
const BESIDES = new Set([
  ...[
    'ANN',
    'ASMT',
    'AU',
    'CTPROTOCOL',
    'DOC',
    'FID',
    'HC',
    'KO',
    'M3D',
    'PLAN',
    'PR',
    'REG',
    'RTDOSE',
    'RTINTENT',
  ],
  ...[
    'RTPLAN',
    'RTRAD',
    'RTRECORD',
    'RTSEGANN',
    'RTSTRUCT',
    'RWV',
    'SEG',
    'SMR',
    'SR',
    'STAIN',
    'TEXTUREMAP',
  ],
  'XAPROTOCOL',
]);

/** Of a PET/CT or a SPECT/CT the CT serves the other. */
const HYBRID = new Set(['PT', 'NM']);

/**
 * By which modality a study is read: what was ordered, else what its images are.
 *
 * @param modalities of all its series, in whatever order
 */
export function readingModality(ordered: string | null, modalities: readonly string[]): string | null {
  if (ordered !== null) return ordered;
  const weight = (modality: string): number =>
    HYBRID.has(modality) ? 0 : BESIDES.has(modality) ? 3 : modality === 'OT' ? 2 : 1;
  return [...modalities].sort((a, b) => weight(a) - weight(b))[0] ?? null;
}
