import type { Vocabulary } from '../language-resources.js';

/** Kinds of examination, with the English names that people mix in. */
const modalities: Vocabulary['modalities'] = {
  DX: 'radiografias?|radiologia|rayos? ?(?:x|equis)|rx|placas?(?: de rayos? x)?|x[- ]?rays?|roentgen',
  CT: '(?:angio ?)?tac|tc|tomografias?(?: (?:axial(?:es)? )?computari[sz]adas?| computada)?|tomo|e?scann?er|ct(?: scan)?',
  MR: 'resonancias?(?: magneticas?)?(?: nuclear(?:es)?)?|reso|rmn?|rnm|irm|mri',
  US: 'ecografias?|ultra ?sonidos?|ultrasonografias?|ecos?|sonografias?|sonogramas?|eco ?doppler|doppler|ecocardiogramas?|ecocardiografias?|us',
  MG: 'mamografias?|mastografias?|mamo',
  BMD: 'densitometrias?(?: oseas?)?|densidad osea|dexa|dxa',
  NM: 'medicina nuclear|gam?magrafias?|cent[ei]ll?ogra(?:mas?|fias?)|spect',
  PT: 'pet(?:[- /]?(?:tac|tc|ct|scan))?|tomografias? por emision(?: de positrones)?',
  RF: 'fluoroscopias?|esofagogramas?|enema opaco|transito (?:intestinal|esofagico|baritado)|colon por enema|histerosalpingografias?',
  XA: 'angiografias?|arteriografias?|angiogramas?',
  PX: '(?:radiografias? )?panoramicas?(?: dental(?:es)?)?|orto(?:pantomografias?|panto)',
};

/** Body parts, longer names before those they contain. */
const bodyParts: Vocabulary['bodyParts'] = {
  LSPINE:
    '(?:columna |zona |region )?lumbar(?:es)?|lumbosacr[ao]|lumbago|rinonada|espalda baja|(?:zona |parte )?baja de la espalda|cintura',
  TSPINE: '(?:columna )?(?:dorsal|toracica)|espalda alta|parte alta de la espalda',
  CSPINE: '(?:columna )?cervical(?:es)?|las cervicales',
  SCAPULA: 'omoplatos?|escapulas?|paletillas?',
  FOREARM: 'antebrazos?',
  WHOLEBODY: 'cuerpo (?:entero|completo)|todo el cuerpo',
  COCCYX: 'coxis|coccix|rabadilla',
  SSPINE: 'sacro|sacroiliacas?|sacroileitis',
  SPINE: 'columna(?: vertebral| completa)?|espinazo|espalda',
  STERNUM: 'esternon',
  CLAVICLE: 'claviculas?',
  GALLBLADDER: 'vesicula(?: biliar)?|colelitiasis|piedras? en la vesicula',
  BLADDER: 'vejiga|vias urinarias|renovesical',
  ABDOMEN: 'abdomen|abdominal(?:es)?|barriga|vientre|estomago|tripa|panza|guata',
  BRAIN: 'cerebro|cerebral(?:es)?|encefalo|craneoencefalic[oa]',
  SKULL: 'craneo',
  SINUS: 'senos? (?:paranasal(?:es)?|nasal(?:es)?|frontal(?:es)?)|sinusitis',
  JAW: 'mandibulas?|quijada|maxilar(?:es)?',
  HEAD: 'cabeza',
  NECK: 'cuello',
  LUNG: 'pulmon(?:es|ar(?:es)?)?',
  HEART: 'corazon|cardiac[oa]|ecocardiogramas?|ecocardiografias?',
  RIB: 'costillas?|parrilla costal|costal',
  CHEST: 'torax|pecho|caja toracica|toracic[oa]',
  BREAST: 'mamas?|mamari[oa]s?|senos|pechos',
  LIVER: 'higado|hepatic[oa]',
  KIDNEY: 'rinon(?:es)?|renal(?:es)?',
  PANCREAS: 'pancreas|pancreatic[oa]',
  SPLEEN: 'bazo',
  THYROID: 'tiroides|tiroide[oa]',
  PROSTATE: 'prostata|prostatic[oa]',
  UTERUS: 'utero|matriz|ovarios?|ginecologic[oa]|transvaginal',
  TESTIS: 'testiculos?|testicular(?:es)?|escroto|escrotal',
  FETUS: 'feto|fetal|obstetric[oa]|(?:de |del )embarazo',
  PELVIS: 'pelvis|pelvic[oa]|pelviana',
  SHOULDER: 'hombros?',
  ELBOW: 'codos?',
  WRIST: 'munecas?',
  THUMB: 'pulgar(?:es)?|dedo gordo de la mano',
  FINGER: 'dedos?(?! (?:gordo del|del|de los) pies?)|indice de la mano|menique',
  HAND: 'manos?(?! a mano)',
  ARM: 'brazos?|humero',
  HIP: 'caderas?',
  FEMUR: 'muslos?|femur',
  KNEE: 'rodillas?|meniscos?|rotulas?',
  ANKLE: 'tobillos?',
  HEEL: 'talon(?:es)?|tendon de aquiles|aquiles|calcaneo',
  TOE: 'dedos? (?:gordo )?(?:del|de los) pies?|ortejo',
  FOOT: 'pies?(?! de pagina)',
  LEG: 'piernas?|pantorrillas?|espinillas?|tibia|gemelo',
  EYE: 'ojos?|orbitas?|ocular(?:es)?',
  EAR: 'oidos?|orejas?',
};

const slots: Vocabulary['slots'] = [
  [
    'dateOfBirth',
    'fecha de nac(?:imiento|\\.)?|dia de nacimiento|nacimiento|cumple(?:anos)?|ano en que naci|edad',
  ],
  ['fullName', '(?:primer |segundo )?(?:nombres?|apellidos?)(?: y apellidos?| completo)?'],
  [
    'contactDetails',
    '(?:numero de )?(?:telefono|tel|movil|celular|cel|whatsapp)|numero|correo(?: electronico)?|e-?mail|mail|datos de contacto',
  ],
  ['preferredTime', 'horario|hora|dia|fecha|cita|turno'],
  ['reason', 'motivo|razon|causa'],
  [
    'examination',
    'examen|estudio|prueba|exploracion|tipo de (?:prueba|estudio|examen)|parte del cuerpo|lado',
  ],
  ['consent', 'consentimiento|permiso|autorizacion'],
];

/** Names of things in Spanish, without accents. */
export const vocabularyEs: Vocabulary = { modalities, bodyParts, slots };
