import { z } from 'zod';
import { credentialFields } from '../meta/credential-fields.js';

/** What opens a Messenger channel: a Facebook Page and the app that serves it. */
export const messengerCredentials = z.strictObject({
  pageId: credentialFields.accountId,
  pageAccessToken: credentialFields.accessToken,
  appSecret: credentialFields.appSecret,
  verifyToken: credentialFields.verifyToken,
});

export type MessengerCredentials = z.infer<typeof messengerCredentials>;
