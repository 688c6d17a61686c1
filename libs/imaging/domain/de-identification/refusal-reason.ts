/** Why an instance is left out, in words for people. Codes are stable. */
export const REFUSAL_REASONS = {
  'burned-in-text': 'Names may be burned into its pixels. Say which regions to black out.',
  'mask-not-possible': 'Regions cannot be blacked out in pixels of this layout or compression.',
  'overlay-in-pixels': 'An overlay lies in the unused bits of its pixels.',
  'encapsulated-document': 'It holds a whole document, which cannot be cleaned.',
  'pixel-data-elsewhere': 'Its pixels lie at an address, not in the file.',
  unreadable: 'It cannot be read.',
  'not-stored': 'The archive did not take the copy.',
  'processing-failure': 'It failed several times.',
} as const;

export type RefusalReason = keyof typeof REFUSAL_REASONS;
