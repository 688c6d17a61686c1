import type { Vocabulary } from '../language-resources.js';

/** Kinds of examination. */
const modalities: Vocabulary['modalities'] = {
  DX: 'x[- ]?rays?|xr|radiographs?|radiography|roentgen',
  CT: 'ct(?:[- ]?scans?)?|cat[- ]?scans?|computed tomography|computer tomography',
  MR: 'mri(?:[- ]?scans?)?|mris|mr (?=scan|exam|imaging|of\\b)|magnetic resonance(?: imaging)?|nmr',
  US: 'ultra[- ]?sounds?|sonograph(?:y|ies)|sonograms?|echograph(?:y|ies)|doppler|echocardiograms?|us scan',
  MG: 'mammograms?|mammograph(?:y|ies)|mammo',
  BMD: 'dexa(?: scans?)?|dxa(?: scans?)?|bone densit(?:y|ometry)(?: scans?| tests?)?',
  NM: 'nuclear medicine|scintigraph(?:y|ies)|bone scans?|spect(?:[- ]ct)?|thyroid scan',
  PT: 'pet[- ]?(?:scans?|ct)(?: scans?)?|pet/ct(?: scans?)?',
  RF: 'fluoroscop(?:y|ies)|barium (?:swallow|enema|meal)',
  XA: 'angiograph(?:y|ies)|angiograms?',
  PX: 'panoramic(?: dental)?(?: x[- ]?rays?)?|orthopantomograms?|opg',
};

/** Body parts, longer names before those they contain. */
const bodyParts: Vocabulary['bodyParts'] = {
  LSPINE: 'lower back|lumbar(?: spine)?|l[- ]?spine|lumbago',
  TSPINE: 'upper back|mid(?:dle)? back|thoracic spine|t[- ]?spine',
  CSPINE: 'cervical spine|c[- ]?spine|neck vertebrae',
  SCAPULA: 'shoulder ?blades?|scapula',
  FOREARM: 'fore ?arms?|lower arms?',
  WHOLEBODY: 'whole body|full body|entire body',
  COCCYX: 'tail ?bone|coccyx',
  SSPINE: 'sacrum|sacroiliac joints?',
  SPINE:
    'spine|spinal column|backbone|(?<=\\b(?:my|the|his|her|of|your) )back(?! (?:pain )?(?:to|in|at)\\b)|back(?= (?:pain|ache|x[- ]?ray|mri))|backache',
  STERNUM: 'breast ?bone|sternum',
  CLAVICLE: 'collar ?bones?|clavicles?',
  GALLBLADDER: 'gall ?bladder|gallstones?',
  BLADDER: 'bladder|urinary tract',
  ABDOMEN: 'abdomen|abdominal|belly|stomach|tummy',
  BRAIN: 'brain|cerebral',
  SKULL: 'skull|cranium',
  SINUS: '(?:paranasal )?sinus(?:es)?',
  JAW: 'jaws?|mandible',
  HEAD: 'head',
  NECK: 'neck',
  LUNG: 'lungs?',
  HEART: 'heart|cardiac|echocardiograms?',
  RIB: 'ribs?',
  CHEST: 'chest|thorax',
  BREAST: 'breasts?',
  LIVER: 'liver',
  KIDNEY: 'kidneys?|renal',
  PANCREAS: 'pancreas',
  SPLEEN: 'spleen',
  THYROID: 'thyroid',
  PROSTATE: 'prostate',
  UTERUS: 'uterus|womb|ovar(?:y|ies)',
  TESTIS: 'testicles?|testis|testes|scrotum',
  FETUS: 'fetus|foetus|unborn baby|pregnancy (?=scan|ultrasound|check)',
  PELVIS: 'pelvis|pelvic',
  SHOULDER: 'shoulders?',
  ELBOW: 'elbows?',
  WRIST: 'wrists?',
  THUMB: 'thumbs?',
  FINGER: 'fingers?|index finger|pinky',
  HAND: '(?<!other )hands?(?! over)',
  ARM: '(?:upper )?arms?|humerus',
  HIP: 'hips?',
  FEMUR: 'thighs?|femur',
  KNEE: 'knees?|kneecap|patella|meniscus',
  ANKLE: 'ankles?',
  HEEL: 'heels?|achilles(?: tendon)?',
  TOE: '(?:big )?toes?',
  FOOT: 'foot|feet',
  LEG: '(?:lower )?legs?|shins?|cal(?:f|ves)|tibia',
  EYE: 'eyes?|orbits?',
  EAR: 'ears?',
};

const slots: Vocabulary['slots'] = [
  ['dateOfBirth', 'date of birth|birth ?date|birth ?day|dob|d\\.o\\.b\\.?|year of birth|age'],
  ['fullName', '(?:full |first |last |family |patient )?names?|surname'],
  [
    'contactDetails',
    '(?:tele)?phone(?: number)?|mobile(?: number)?|(?:contact )?number|e-?mail(?: address)?|contact details',
  ],
  ['preferredTime', '(?:preferred |appointment )?(?:time|day|date)|appointment'],
  ['reason', 'reason'],
  ['examination', 'examination|exam|kind of scan|scan|body part|side'],
  ['consent', 'consent|permission|contact in this chat'],
];

/** Names of things in English. */
export const vocabularyEn: Vocabulary = { modalities, bodyParts, slots };
