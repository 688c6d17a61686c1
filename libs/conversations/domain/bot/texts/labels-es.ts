import type { BodyPart } from '../body-part.js';
import type { Laterality } from '../laterality.js';
import type { Modality } from '../modality.js';
import type { SlotKey } from '../intake/intake-slots.js';
import type { labelsEn } from './labels-en.js';

/** All feminine, as "exploración" is, so that a text may put one article before any of them. */
const modality: Record<Modality, string> = {
  DX: 'radiografía',
  CT: 'tomografía (TAC)',
  MR: 'resonancia magnética',
  US: 'ecografía',
  MG: 'mamografía',
  BMD: 'densitometría ósea',
  NM: 'gammagrafía',
  PT: 'tomografía PET',
  RF: 'fluoroscopia',
  XA: 'angiografía',
  PX: 'radiografía panorámica dental',
  unsure: 'exploración',
};

const bodyPart: Record<BodyPart, string> = {
  ABDOMEN: 'abdomen',
  ANKLE: 'tobillo',
  ARM: 'brazo',
  BLADDER: 'vejiga',
  BRAIN: 'cerebro',
  BREAST: 'mama',
  CHEST: 'tórax',
  CLAVICLE: 'clavícula',
  COCCYX: 'coxis',
  CSPINE: 'columna cervical',
  EAR: 'oído',
  ELBOW: 'codo',
  EYE: 'ojo',
  FEMUR: 'muslo',
  FETUS: 'embarazo',
  FINGER: 'dedo de la mano',
  FOOT: 'pie',
  FOREARM: 'antebrazo',
  GALLBLADDER: 'vesícula biliar',
  HAND: 'mano',
  HEAD: 'cabeza',
  HEART: 'corazón',
  HEEL: 'talón',
  HIP: 'cadera',
  JAW: 'mandíbula',
  KIDNEY: 'riñones',
  KNEE: 'rodilla',
  LEG: 'pierna',
  LIVER: 'hígado',
  LSPINE: 'columna lumbar',
  LUNG: 'pulmones',
  NECK: 'cuello',
  PANCREAS: 'páncreas',
  PELVIS: 'pelvis',
  PROSTATE: 'próstata',
  RIB: 'parrilla costal',
  SCAPULA: 'omóplato',
  SHOULDER: 'hombro',
  SINUS: 'senos paranasales',
  SKULL: 'cráneo',
  SPINE: 'columna',
  SPLEEN: 'bazo',
  SSPINE: 'sacro',
  STERNUM: 'esternón',
  TESTIS: 'testículos',
  THUMB: 'pulgar',
  THYROID: 'tiroides',
  TOE: 'dedo del pie',
  TSPINE: 'columna dorsal',
  UTERUS: 'útero',
  WHOLEBODY: 'cuerpo entero',
  WRIST: 'muñeca',
};

/** Masculine, as "lado" is: the buttons answer "¿de qué lado?". */
const laterality: Record<Laterality, string> = { L: 'izquierdo', R: 'derecho', B: 'ambos' };

/** The paired body parts that are feminine. */
const FEMININE: ReadonlySet<string> = new Set(
  (['CLAVICLE', 'HAND', 'HIP', 'KNEE', 'LEG', 'RIB', 'WRIST'] as const).map((part) => bodyPart[part]),
);

const slot: Record<SlotKey, string> = {
  examination: 'Exploración',
  reason: 'Motivo',
  fullName: 'Paciente',
  dateOfBirth: 'Fecha de nacimiento',
  contactDetails: 'Teléfono o correo',
  preferredTime: 'Fecha preferida',
  consent: 'Contacto en este chat',
  order: 'Número de solicitud',
  modality: 'Exploración',
};

function examination(kind: string, of: string | null, side: string | null): string {
  if (!of) return kind;
  if (!side) return `${kind} de ${of}`;
  if (side === laterality.B) return `${kind} de ${of} (ambos lados)`;
  return `${kind} de ${of} ${FEMININE.has(of) ? side.replace(/o$/, 'a') : side}`;
}

/** Names of things in Spanish, for summaries and buttons. */
export const labelsEs: typeof labelsEn = {
  modality,
  bodyPart,
  laterality,
  slot,
  examination,
  partOfDay: { morning: 'por la mañana', afternoon: 'por la tarde', evening: 'por la noche' },
  notGiven: 'sin indicar',
  anyTime: 'cualquier momento',
  yes: 'Sí',
  no: 'No',
  skip: 'Omitir',
  notSure: 'No lo sé',
  cancel: 'Cancelar',
  change: 'Cambiar algo',
  person: 'Hablar con una persona',
  book: 'Pedir una exploración',
};
