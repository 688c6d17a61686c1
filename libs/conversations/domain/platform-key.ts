/** The messengers that Isocenter speaks to. A new one is a folder under `infrastructure/platforms` and a word here. */
export const PLATFORM_KEYS = ['telegram', 'whatsapp', 'messenger', 'slack', 'discord', 'webchat'] as const;

export type PlatformKey = (typeof PLATFORM_KEYS)[number];
