import { z } from 'zod';

const NO_SPACE = /^[!-~]+$/;

/** What channels on Meta's messengers are opened with. */
export const credentialFields = {
  /** Of a phone number or a Page in the Graph API. */
  accountId: z.string().regex(/^\d{1,32}$/, 'must be the id as Meta shows it: digits'),
  accessToken: z.string().max(1_000).regex(NO_SPACE, 'must be an access token of Meta, without spaces'),
  appSecret: z.string().regex(/^\w{16,128}$/, "must be the app's secret: letters and digits"),
  /** Made up by the practice and typed into the app's dashboard too, where Meta's calls are set up by hand. */
  verifyToken: z.string().min(8).max(256).regex(NO_SPACE, 'must be 8 to 256 characters without spaces'),
};
