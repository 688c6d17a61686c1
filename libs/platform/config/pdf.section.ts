import { section } from './section.js';
import type { SettingsOf } from './section.js';
import { variable } from './variable.js';

const NEEDS_SERVER = ['PDF_TSA_USER', 'PDF_TSA_PASSWORD', 'PDF_TSA_POLICY', 'PDF_TSA_CA'] as const;

/** Who stamps the time of signed documents (RFC 3161). Without a server they are signed without a time stamp. */
export const pdfSection = section({
  variables: {
    PDF_TSA_URL: variable.url('http', 'https').optional(),
    PDF_TSA_USER: variable.text().optional(),
    PDF_TSA_PASSWORD: variable.text().optional(),
    PDF_TSA_POLICY: variable
      .text()
      .refine((text) => /^[0-2](\.\d+)+$/.test(text), 'must be an object identifier such as 1.2.3.4')
      .optional(),
    PDF_TSA_CA: variable.text().optional(),
    PDF_TIME_STAMP: variable.oneOf('require', 'prefer').default('require'),
    PDF_TIME_STAMP_WAIT_MINUTES: variable.integer(0, 10_080).default(60),
  },
  *rules(v) {
    if (v.PDF_TSA_URL === undefined)
      for (const name of NEEDS_SERVER)
        if (v[name] !== undefined) yield { variable: name, message: 'needs PDF_TSA_URL' };
    if ((v.PDF_TSA_USER === undefined) !== (v.PDF_TSA_PASSWORD === undefined))
      yield { variable: 'PDF_TSA_USER', message: 'and PDF_TSA_PASSWORD belong together' };
  },
  settings: (v) => ({
    /** Undefined: no time stamps. */
    tsa:
      v.PDF_TSA_URL === undefined
        ? undefined
        : {
            url: v.PDF_TSA_URL,
            user: v.PDF_TSA_USER,
            password: v.PDF_TSA_PASSWORD,
            /** The policy it has to stamp under; any when undefined. */
            policy: v.PDF_TSA_POLICY,
            /** A file in PEM: certificates one of which must have issued the server's; none are asked for when undefined. */
            caFile: v.PDF_TSA_CA === undefined ? undefined : { variable: 'PDF_TSA_CA', path: v.PDF_TSA_CA },
          },
    /** Whether a document waits for its time stamp, or is issued without one after so many minutes. */
    timeStamp: v.PDF_TIME_STAMP,
    timeStampWaitMs: v.PDF_TIME_STAMP_WAIT_MINUTES * 60_000,
  }),
});

export type PdfSettings = SettingsOf<typeof pdfSection>;
