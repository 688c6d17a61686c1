import type { flowTextsEn } from './flow-texts-en.js';

/** What the bot says in Spanish in the flows beside the order intake. */
export const flowTextsEs: typeof flowTextsEn = {
  reschedulingStart: () =>
    'Puedo anotar el cambio de su cita para recepción. Puede decir «cancelar» en cualquier momento.',
  resultStatusStart: () =>
    'En este chat no puedo dar resultados: cuando el informe está listo, el centro envía un enlace seguro. Sí puedo decirle en qué punto está su exploración.',
  preparationStart: () => 'Puedo buscar cómo prepararse para una exploración.',
  askModality: () => '¿De qué exploración se trata?',
  preparationQuestion: (examination) => `¿Cómo me preparo para la ${examination}?`,
  askOrderNumber: () =>
    '¿Cuál es el número de su solicitud? Está en la confirmación de su cita, por ejemplo 26K3X9P4QT7M.',
  helpOrderNumber: () =>
    'Escriba solo el número de su solicitud, letras y cifras sin espacios. Si no lo tiene, diga «una persona, por favor».',
  orderNotFound: () =>
    'No encuentro ninguna solicitud con ese número y esa fecha de nacimiento. Por favor, compruebe los dos.',
  nothingToReschedule: () => 'Esta solicitud no tiene ninguna cita que se pueda cambiar.',
  reschedulingDone: (examination, wish) =>
    `Gracias. He anotado que desea otra fecha para su exploración (${examination}): ${wish}. Un compañero se lo confirmará aquí; hasta entonces sigue en pie su cita actual.`,
  statusRequested: (examination) =>
    `Su solicitud (${examination}) nos ha llegado. Recepción le confirmará una cita.`,
  statusScheduled: (examination, when) =>
    when ? `Su cita (${examination}) es el ${when}.` : `Su cita (${examination}) está confirmada.`,
  statusAcquired: (examination) =>
    `Su exploración (${examination}) ya está hecha. Un médico va a leer las imágenes; recibirá un enlace seguro cuando el informe esté listo.`,
  statusCompleted: (examination) =>
    `El informe de su exploración (${examination}) está listo. Se envió con un enlace seguro; si no lo ha recibido, diga «una persona, por favor».`,
  statusCancelled: (examination) => `Esta solicitud (${examination}) fue anulada.`,
  reminder: () => '¿Sigue ahí? Mi última pregunta era:',
  timedOut: () =>
    'He dejado su petición a un lado porque no he tenido noticias suyas. Escriba de nuevo cuando quiera continuar.',
};
