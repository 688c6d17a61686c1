import type { intakeTextsEn } from './intake-texts-en.js';

/** What the bot says in Spanish while it takes down an order. */
export const intakeTextsEs: typeof intakeTextsEn = {
  start: () =>
    'Voy a anotar su solicitud. En cualquier momento puede corregirme, preguntarme algo o decir «cancelar».',
  askModality: (bodyPart) =>
    bodyPart
      ? `¿Qué tipo de exploración necesita (${bodyPart})?`
      : '¿Qué exploración necesita y de qué parte del cuerpo?',
  askBodyPart: (modality) => `¿De qué parte del cuerpo es la ${modality}?`,
  askLaterality: (bodyPart) => `¿De qué lado es (${bodyPart}): izquierdo o derecho?`,
  askReason: () =>
    '¿Cuál es el motivo de la exploración? Bastan unas palabras, por ejemplo lo que escribió su médico en el volante.',
  askFullName: () => '¿Cuál es el nombre completo del paciente?',
  askDateOfBirth: () => '¿Cuál es la fecha de nacimiento del paciente?',
  askContactDetails: () =>
    '¿Nos da un teléfono o un correo electrónico donde podamos localizarle? También puede omitirlo.',
  askContactDetailsWithoutConsent: () =>
    'Entonces necesitamos un teléfono o un correo electrónico para avisarle. ¿Cuál podemos usar?',
  askPreferredTime: () =>
    '¿Cuándo le gustaría venir? Por ejemplo «martes por la mañana», «la semana que viene» o «cualquier día».',
  askConsent: () =>
    '¿Podemos escribirle aquí, en este chat, sobre esta solicitud: la cita, los recordatorios y el enlace a su resultado?',
  askChange: () => '¿Qué quiere cambiar?',

  helpModality: () =>
    'Elija el tipo de exploración o escríbalo: por ejemplo «radiografía de la mano derecha» o «resonancia de rodilla». Si no lo sabe, elija «No lo sé».',
  helpBodyPart: () => 'Indique la parte del cuerpo, por ejemplo «rodilla», «zona lumbar» o «abdomen».',
  helpLaterality: () => 'Responda «izquierdo», «derecho» o «ambos», por favor.',
  helpReason: () =>
    'Describa en pocas palabras por qué se necesita la exploración, por ejemplo «dolor de rodilla tras una caída».',
  helpFullName: () => 'Escriba el nombre y los apellidos, por ejemplo «María Gómez Ruiz».',
  helpDateOfBirth: () => 'Escriba día, mes y año, por ejemplo «12 de marzo de 1980» o «12/03/1980».',
  helpContactDetails: () =>
    'Eso no parece un teléfono ni un correo electrónico. Escríbalo de nuevo, por favor, o diga «omitir».',
  helpContactDetailsRequired: () =>
    'Escriba un teléfono (por ejemplo +34 612 345 678) o un correo electrónico, o diga «cancelar» y llame al centro.',
  helpPreferredTime: () =>
    'Indique un día o una parte del día, por ejemplo «viernes por la tarde» o «12 de marzo, 10:30», o diga «cualquier día».',
  helpConsent: () => 'Responda «sí» o «no», por favor: ¿podemos escribirle aquí sobre esta solicitud?',
  helpConfirm: () => 'Responda «sí» si todo es correcto, o dígame qué quiere cambiar.',
  helpChange: () => 'Elija qué quiere cambiar: por ejemplo «el nombre» o «la hora».',

  reasonTooLong: (limit) => `Es un poco largo para mí. Por favor, dígalo en ${limit} caracteres como máximo.`,
  fullNameTooShort: () => 'Necesito el nombre y los apellidos, por favor.',
  fullNameNotAName: () => 'Eso no parece un nombre. Escriba solo el nombre y los apellidos, por favor.',
  dateOfBirthInFuture: (date) =>
    `El ${date} está en el futuro. ¿Cuál es la fecha de nacimiento del paciente?`,
  dateOfBirthTooLongAgo: (date) => `El ${date} fue hace más de 130 años. Por favor, compruebe el año.`,
  dateOfBirthNoYear: () => 'También necesito el año, por favor: día, mes y año.',
  dateOfBirthNoSuchDay: () => 'Ese día no existe en el calendario. Compruebe día, mes y año, por favor.',
  dateOfBirthWhich: () => '¿A cuál de estas fechas se refiere?',
  preferredTimePast: (day) => `El ${day} ya ha pasado. ¿Qué día a partir de hoy le vendría bien?`,
  preferredTimeTooFar: () =>
    'Falta más de un año para esa fecha. Indique un día dentro de los próximos doce meses, por favor.',

  updated: (slot, value) => `Gracias, he anotado lo siguiente: ${slot}: ${value}.`,
  summary: (lines) => `Por favor, compruebe su solicitud:\n\n${lines}\n\n¿Es todo correcto?`,
  completed: () => 'Gracias. He pasado su solicitud a recepción, que le confirmará la cita.',
  completedContactHere: () => 'Le escribiremos aquí.',
  completedContactElsewhere: () => 'Le avisaremos por el teléfono o el correo electrónico que nos ha dado.',
  cancelled: () =>
    'He cancelado la solicitud; no se ha enviado nada. Escriba «pedir una exploración» para empezar de nuevo.',
  stillOpen: () => 'Volvamos a su solicitud:',
  offerPerson: () =>
    'Si le resulta difícil, también puede atenderle un compañero: diga simplemente «una persona, por favor».',
};
