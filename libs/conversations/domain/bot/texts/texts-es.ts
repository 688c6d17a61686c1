import { flowTextsEs } from './flow-texts-es.js';
import { intakeTextsEs } from './intake-texts-es.js';
import { labelsEs } from './labels-es.js';
import type { textsEn } from './texts-en.js';

/** What the bot says in Spanish: formally, in words understood in Spain and in Latin America. */
export const textsEs: typeof textsEn = {
  conversation: {
    introduction: (practice) => `Hola, soy el asistente automático de ${practice}.`,
    welcome: () =>
      'Puedo anotar la solicitud de una exploración, responder preguntas sobre el centro o avisar a un compañero. ¿En qué puedo ayudarle?',
    help: () =>
      'Puede pedirme una exploración («necesito una resonancia de rodilla»), preguntar algo sobre el centro o decir que quiere hablar con una persona.',
    thanks: () => 'De nada. ¿Puedo hacer algo más por usted?',
    goodbye: () => 'Hasta luego. Escriba aquí siempre que nos necesite.',
    fine: () => 'De acuerdo. ¿En qué más puedo ayudarle?',
    source: (title) => `(Fuente: ${title})`,
    dontKnow: () => 'Lo siento, no sé la respuesta a eso.',
    refused: () =>
      'Me gustaría ayudarle. Dígame con palabras sencillas qué necesita, o pida que le atienda un compañero.',
    offerPerson: () => '¿Quiere que le atienda un compañero?',
    handOver: () => 'Le paso con un compañero, que le responderá aquí lo antes posible.',
    handOverAfterMisses: () =>
      'Lo siento, parece que no le entiendo. Le paso con un compañero, que le responderá aquí lo antes posible.',
    emergency: () =>
      'Esto puede ser una urgencia. Llame AHORA al número de emergencias de su país o acuda a las urgencias más cercanas. No espere una respuesta aquí.',
    emergencyFollowUp: () => 'También he avisado a un compañero, que va a mirar esta conversación.',
    noResults: () =>
      'No puedo dar resultados en este chat. Cuando el informe está listo, el centro envía un enlace seguro. Un compañero puede consultarlo por usted.',
    noAdvice: () => 'No puedo dar consejos médicos ni explicar hallazgos; eso solo puede hacerlo un médico.',
    rescheduling: () => 'De los cambios y anulaciones de citas se encarga nuestra recepción.',
    empty: () => 'Por ahora solo puedo leer texto. Escriba su mensaje con palabras, por favor.',
  },
  intake: intakeTextsEs,
  flows: flowTextsEs,
  labels: labelsEs,
};
