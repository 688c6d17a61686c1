import type { LimitRule, ReadingRules, SubspecialtyRule } from './reading-rules.js';

/**
 * An hour and twelve hours are the limits of Canada's Wait Time Alliance for emergent and urgent examinations; two days
 * are usual for outpatients.
 */
const LIMITS: readonly LimitRule[] = [
  { priority: 'stat', modality: null, minutes: 60, officeHours: false },
  { priority: 'urgent', modality: null, minutes: 12 * 60, officeHours: false },
  { priority: 'routine', modality: null, minutes: 48 * 60, officeHours: false },
];

/** Body parts as DICOM names them (PS3.16 Annex L) and as people write them. */
const BODY_PARTS: Readonly<Record<string, readonly string[]>> = {
  neuro: ['BRAIN', 'HEAD', 'SKULL', 'SPINE', 'CSPINE', 'TSPINE', 'LSPINE', 'SSPINE', 'PITUITARY', 'ORBIT'],
  'head-neck': ['NECK', 'SINUS', 'PARANASAL SINUS', 'FACE', 'JAW', 'MANDIBLE', 'THYROID', 'TEMPORAL BONE'],
  chest: ['CHEST', 'LUNG', 'THORAX', 'RIB', 'STERNUM', 'MEDIASTINUM'],
  cardiac: ['HEART', 'CORONARY', 'CORONARYARTERY', 'AORTA'],
  breast: ['BREAST', 'AXILLA'],
  abdominal: [
    'ABDOMEN',
    'ABDOMENPELVIS',
    'PELVIS',
    'LIVER',
    'KIDNEY',
    'PANCREAS',
    'COLON',
    'PROSTATE',
    'UTERUS',
  ],
  musculoskeletal: [
    ...[
      'SHOULDER',
      'CLAVICLE',
      'HUMERUS',
      'ELBOW',
      'FOREARM',
      'WRIST',
      'HAND',
      'FINGER',
      'HIP',
      'FEMUR',
      'THIGH',
    ],
    ...['KNEE', 'LEG', 'ANKLE', 'FOOT', 'TOE', 'CALCANEUS', 'SCAPULA', 'EXTREMITY', 'ARM', 'BONE'],
  ],
};

/** These examinations are a field of their own, whatever they show. */
const MODALITIES: Readonly<Record<string, string>> = {
  MG: 'breast',
  NM: 'nuclear',
  PT: 'nuclear',
  XA: 'interventional',
};

const rule = (
  fields: Partial<SubspecialtyRule> & Pick<SubspecialtyRule, 'subspecialty'>,
): SubspecialtyRule => ({
  procedureCode: null,
  modality: null,
  bodyPart: null,
  ...fields,
});

/** What holds for a practice that has decided nothing. */
export const DEFAULT_READING_RULES: ReadingRules = {
  quietMinutes: 5,
  claimMinutes: 60,
  assignmentMinutes: 24 * 60,
  warnPercent: 75,
  limits: LIMITS,
  openings: [],
  holidays: [],
  subspecialties: [
    ...Object.entries(MODALITIES).map(([modality, subspecialty]) => rule({ modality, subspecialty })),
    ...Object.entries(BODY_PARTS).flatMap(([subspecialty, parts]) =>
      parts.map((bodyPart) => rule({ bodyPart, subspecialty })),
    ),
  ],
  // Times of the alerts that Brigham and Women's Hospital published for its red, orange and yellow findings.
  criticalMinutes: { red: 60, orange: 180, yellow: 15 * 24 * 60 },
};
