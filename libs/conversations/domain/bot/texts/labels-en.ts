import type { BodyPart } from '../body-part.js';
import type { Laterality } from '../laterality.js';
import type { Modality } from '../modality.js';
import type { SlotKey } from '../intake/intake-slots.js';

const modality: Record<Modality, string> = {
  DX: 'X-ray',
  CT: 'CT scan',
  MR: 'MRI',
  US: 'ultrasound',
  MG: 'mammography',
  BMD: 'bone density scan',
  NM: 'nuclear medicine scan',
  PT: 'PET scan',
  RF: 'fluoroscopy',
  XA: 'angiography',
  PX: 'panoramic dental X-ray',
  unsure: 'examination',
};

const bodyPart: Record<BodyPart, string> = {
  ABDOMEN: 'abdomen',
  ANKLE: 'ankle',
  ARM: 'arm',
  BLADDER: 'bladder',
  BRAIN: 'brain',
  BREAST: 'breast',
  CHEST: 'chest',
  CLAVICLE: 'collarbone',
  COCCYX: 'tailbone',
  CSPINE: 'cervical spine',
  EAR: 'ear',
  ELBOW: 'elbow',
  EYE: 'eye',
  FEMUR: 'thigh',
  FETUS: 'baby (pregnancy)',
  FINGER: 'finger',
  FOOT: 'foot',
  FOREARM: 'forearm',
  GALLBLADDER: 'gallbladder',
  HAND: 'hand',
  HEAD: 'head',
  HEART: 'heart',
  HEEL: 'heel',
  HIP: 'hip',
  JAW: 'jaw',
  KIDNEY: 'kidneys',
  KNEE: 'knee',
  LEG: 'leg',
  LIVER: 'liver',
  LSPINE: 'lower back (lumbar spine)',
  LUNG: 'lungs',
  NECK: 'neck',
  PANCREAS: 'pancreas',
  PELVIS: 'pelvis',
  PROSTATE: 'prostate',
  RIB: 'ribs',
  SCAPULA: 'shoulder blade',
  SHOULDER: 'shoulder',
  SINUS: 'sinuses',
  SKULL: 'skull',
  SPINE: 'spine',
  SPLEEN: 'spleen',
  SSPINE: 'sacrum',
  STERNUM: 'breastbone',
  TESTIS: 'testicles',
  THUMB: 'thumb',
  THYROID: 'thyroid',
  TOE: 'toe',
  TSPINE: 'upper back (thoracic spine)',
  UTERUS: 'uterus',
  WHOLEBODY: 'whole body',
  WRIST: 'wrist',
};

const laterality: Record<Laterality, string> = { L: 'left', R: 'right', B: 'both' };

const slot: Record<SlotKey, string> = {
  examination: 'Examination',
  reason: 'Reason',
  fullName: 'Patient',
  dateOfBirth: 'Date of birth',
  contactDetails: 'Phone or e-mail',
  preferredTime: 'Preferred time',
  consent: 'Contact in this chat',
};

/** Names of things in English, for summaries and buttons. */
export const labelsEn = {
  modality,
  bodyPart,
  laterality,
  slot,
  /** "MRI of the left knee"; `of` is null for an examination of no particular part. */
  examination: (kind: string, of: string | null, side: string | null) =>
    of ? `${kind} of the ${side === 'both' ? `${of} (both sides)` : side ? `${side} ${of}` : of}` : kind,
  partOfDay: { morning: 'morning', afternoon: 'afternoon', evening: 'evening' },
  notGiven: 'not given',
  anyTime: 'any time',
  yes: 'Yes',
  no: 'No',
  skip: 'Skip',
  notSure: 'Not sure',
  cancel: 'Cancel',
  change: 'Change something',
  person: 'Talk to a person',
  book: 'Book an examination',
};
