import { z } from 'zod';
import { credentialFields } from '../meta/credential-fields.js';

/** What opens a WhatsApp channel: a phone number of the WhatsApp Business Platform and the app that serves it. */
export const whatsappCredentials = z.strictObject({
  phoneNumberId: credentialFields.accountId,
  accessToken: credentialFields.accessToken,
  appSecret: credentialFields.appSecret,
  verifyToken: credentialFields.verifyToken,
});

export type WhatsappCredentials = z.infer<typeof whatsappCredentials>;
