/** What a practice promises itself: how soon a person first replies, and how soon the matter is done. */
export const SERVICE_CLOCKS = ['first-reply', 'resolution'] as const;

export type ServiceClock = (typeof SERVICE_CLOCKS)[number];
