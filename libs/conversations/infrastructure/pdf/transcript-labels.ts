import type {
  TranscriptAuthor,
  TranscriptMessage,
} from '../../application/services/transcript/transcript.js';

/** The words of a printed transcript in one language. */
export interface TranscriptLabels {
  readonly title: string;
  readonly contact: string;
  readonly channel: string;
  readonly opened: string;
  readonly closed: string;
  readonly exported: string;
  /** Says that colleagues' notes are part of it: it is not for the contact. */
  readonly internal: string;
  readonly note: string;
  readonly edited: string;
  readonly takenBack: string;
  readonly page: string;
  readonly of: string;
  readonly authors: Readonly<Record<TranscriptAuthor['kind'], string>>;
  readonly statuses: Readonly<Record<TranscriptMessage['status'], string>>;
}

const english: TranscriptLabels = {
  title: 'Conversation',
  contact: 'Contact',
  channel: 'Channel',
  opened: 'Opened',
  closed: 'Closed',
  exported: 'Exported',
  internal: 'With notes of staff. Not for the contact.',
  note: 'Note',
  edited: 'edited',
  takenBack: 'Taken back by its author',
  page: 'Page',
  of: 'of',
  authors: {
    contact: 'Contact',
    bot: 'Automatic answer',
    user: 'Staff',
    system: 'Practice',
    outside: 'Practice, by other means',
  },
  statuses: {
    received: 'received',
    pending: 'waiting',
    sending: 'sending',
    sent: 'sent',
    delivered: 'delivered',
    read: 'read',
    failed: 'failed',
    unknown: 'fate unknown',
  },
};

const german: TranscriptLabels = {
  title: 'Unterhaltung',
  contact: 'Kontakt',
  channel: 'Kanal',
  opened: 'Begonnen',
  closed: 'Beendet',
  exported: 'Ausgegeben',
  internal: 'Mit Notizen des Teams. Nicht für den Kontakt bestimmt.',
  note: 'Notiz',
  edited: 'geändert',
  takenBack: 'Vom Verfasser zurückgenommen',
  page: 'Seite',
  of: 'von',
  authors: {
    contact: 'Kontakt',
    bot: 'Automatische Antwort',
    user: 'Team',
    system: 'Praxis',
    outside: 'Praxis, auf anderem Weg',
  },
  statuses: {
    received: 'empfangen',
    pending: 'wartet',
    sending: 'wird gesendet',
    sent: 'gesendet',
    delivered: 'zugestellt',
    read: 'gelesen',
    failed: 'fehlgeschlagen',
    unknown: 'Verbleib unbekannt',
  },
};

const spanish: TranscriptLabels = {
  title: 'Conversación',
  contact: 'Contacto',
  channel: 'Canal',
  opened: 'Iniciada',
  closed: 'Cerrada',
  exported: 'Exportada',
  internal: 'Con notas del personal. No destinada al contacto.',
  note: 'Nota',
  edited: 'editado',
  takenBack: 'Retirado por su autor',
  page: 'Página',
  of: 'de',
  authors: {
    contact: 'Contacto',
    bot: 'Respuesta automática',
    user: 'Personal',
    system: 'Centro',
    outside: 'Centro, por otra vía',
  },
  statuses: {
    received: 'recibido',
    pending: 'en espera',
    sending: 'enviando',
    sent: 'enviado',
    delivered: 'entregado',
    read: 'leído',
    failed: 'fallido',
    unknown: 'destino desconocido',
  },
};

const LANGUAGES: Readonly<Record<string, TranscriptLabels>> = { en: english, de: german, es: spanish };

/** The labels for a BCP 47 tag by its language; English for a language that has none yet. */
export function transcriptLabels(locale: string): TranscriptLabels {
  return LANGUAGES[locale.split('-')[0]?.toLowerCase() ?? ''] ?? english;
}
