/** Where a contact is answered without Isocenter: Meta's own inbox, the WhatsApp Business app, another application. */
export const OUTSIDE_PLACES = ['meta-inbox', 'whatsapp-business-app', 'other-app'] as const;

export type OutsidePlace = (typeof OUTSIDE_PLACES)[number];
