import type { Refusal } from './outgoing.js';

export interface Texts {
  readonly open: string;
  readonly close: string;
  unread(count: number): string;
  readonly title: string;
  readonly messages: string;
  readonly assistantNotice: string;
  readonly peopleNotice: string;
  readonly assistant: string;
  readonly person: string;
  readonly you: string;
  readonly typing: string;
  readonly input: string;
  readonly send: string;
  readonly attach: string;
  readonly sending: string;
  readonly sent: string;
  readonly retry: string;
  readonly discard: string;
  readonly offline: string;
  readonly unavailable: string;
  readonly loading: string;
  readonly picture: string;
  readonly file: string;
  readonly fileGone: string;
  readonly place: string;
  readonly today: string;
  readonly yesterday: string;
  left(count: number): string;
  readonly refusals: Readonly<Record<Refusal, string>>;
}

const en: Texts = {
  open: 'Open the chat',
  close: 'Close the chat',
  unread: (count) => (count === 1 ? '1 unread message' : `${String(count)} unread messages`),
  title: 'Chat',
  messages: 'Messages',
  assistantNotice: 'An automatic assistant answers here. You can ask for a person at any time.',
  peopleNotice: 'Write to us. We answer here.',
  assistant: 'Automatic assistant',
  person: 'Our team',
  you: 'You',
  typing: 'An answer is being written',
  input: 'Your message',
  send: 'Send',
  attach: 'Attach a picture or PDF',
  sending: 'Sending…',
  sent: 'Sent',
  retry: 'Try again',
  discard: 'Remove',
  offline: 'No connection. Your messages are sent as soon as it is back.',
  unavailable: 'The chat is not available here at the moment.',
  loading: 'Loading…',
  picture: 'Picture',
  file: 'File',
  fileGone: 'This file was not accepted.',
  place: 'Place',
  today: 'Today',
  yesterday: 'Yesterday',
  left: (count) => `${String(count)} characters left`,
  refusals: {
    network: 'Not sent yet.',
    'file-too-large': 'This file is too large.',
    'file-type': 'Files of this kind are not accepted.',
    'too-many': 'Too many files at once. Wait a moment.',
    refused: 'This could not be sent.',
  },
};

const es: Texts = {
  open: 'Abrir el chat',
  close: 'Cerrar el chat',
  unread: (count) => (count === 1 ? '1 mensaje sin leer' : `${String(count)} mensajes sin leer`),
  title: 'Chat',
  messages: 'Mensajes',
  assistantNotice:
    'Aquí responde un asistente automático. Puede pedir hablar con una persona en cualquier momento.',
  peopleNotice: 'Escríbanos. Le respondemos aquí.',
  assistant: 'Asistente automático',
  person: 'Nuestro equipo',
  you: 'Usted',
  typing: 'Se está escribiendo una respuesta',
  input: 'Su mensaje',
  send: 'Enviar',
  attach: 'Adjuntar una imagen o un PDF',
  sending: 'Enviando…',
  sent: 'Enviado',
  retry: 'Reintentar',
  discard: 'Quitar',
  offline: 'Sin conexión. Sus mensajes se enviarán en cuanto vuelva.',
  unavailable: 'El chat no está disponible aquí en este momento.',
  loading: 'Cargando…',
  picture: 'Imagen',
  file: 'Archivo',
  fileGone: 'Este archivo no fue aceptado.',
  place: 'Lugar',
  today: 'Hoy',
  yesterday: 'Ayer',
  left: (count) => `Quedan ${String(count)} caracteres`,
  refusals: {
    network: 'Aún no enviado.',
    'file-too-large': 'Este archivo es demasiado grande.',
    'file-type': 'No se aceptan archivos de este tipo.',
    'too-many': 'Demasiados archivos a la vez. Espere un momento.',
    refused: 'No se pudo enviar.',
  },
};

/** The widget's words in a language (BCP 47); English for those that it does not speak. */
export const textsFor = (language: string): Texts => (/^es\b/i.test(language) ? es : en);
