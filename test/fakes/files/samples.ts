import type { SentFile } from './sent-file.js';

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Files that people send. */
export const samples = {
  picture: { name: 'knee.png', contentType: 'image/png', bytes: Buffer.from(PNG, 'base64') },
  referral: {
    name: 'Überweisung.pdf',
    contentType: 'application/pdf',
    bytes: Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'),
  },
  /** Says that it is a picture. */
  page: {
    name: 'holiday.png',
    contentType: 'image/png',
    bytes: Buffer.from('<!DOCTYPE html><script>alert(document.cookie)</script>'),
  },
} satisfies Record<string, SentFile>;
