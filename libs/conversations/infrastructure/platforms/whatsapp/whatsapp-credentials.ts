import { z } from 'zod';
import { credentialFields } from '../meta/credential-fields.js';

/** What opens a WhatsApp channel: a phone number of the WhatsApp Business Platform and the app that serves it. */
export const whatsappCredentials = z.strictObject({
  phoneNumberId: credentialFields.accountId,
  accessToken: credentialFields.accessToken,
  appSecret: credentialFields.appSecret,
  verifyToken: credentialFields.verifyToken,
  /** Of the WhatsApp Business Account that the number belongs to: for its templates, and to see that it calls us. */
  wabaId: credentialFields.accountId.optional(),
});

export type WhatsappCredentials = z.infer<typeof whatsappCredentials>;
