import type { TextStyle } from './text-layout.js';

const INK = '#1a1a1a';
const GREY = '#555555';

/** Points; the sides of a page and what the running header and footer need. */
export const PAGE = { side: 54, top: 48, bottom: 64, runningHeader: 30, footer: 40 } as const;

export const RULE_COLOR = '#b8c0c8';

export const TEXT = {
  organization: { weight: 'bold', size: 14, color: INK },
  contact: { weight: 'regular', size: 8.5, color: GREY },
  title: { weight: 'bold', size: 15, color: INK },
  subtitle: { weight: 'regular', size: 10.5, color: GREY },
  label: { weight: 'regular', size: 8, color: GREY },
  value: { weight: 'regular', size: 10, color: INK },
  heading: { weight: 'bold', size: 10.5, color: '#0b3d63' },
  body: { weight: 'regular', size: 10, color: INK },
  impression: { weight: 'bold', size: 10, color: INK },
  signer: { weight: 'bold', size: 10, color: INK },
  small: { weight: 'regular', size: 8, color: GREY },
} as const satisfies Record<string, TextStyle>;
