import type { PlatformKey } from '../platform-key.js';

/** What an id of a person is. Only a BSUID of WhatsApp is certainly of one person: numbers are given to others. */
export const IDENTITY_KINDS = [
  'chat-id',
  'psid',
  'wa-id',
  'bsuid',
  'slack-user',
  'discord-user',
  'webchat-session',
] as const;

export type IdentityKind = (typeof IDENTITY_KINDS)[number];

const KIND_OF: Readonly<Record<Exclude<PlatformKey, 'whatsapp'>, IdentityKind>> = {
  telegram: 'chat-id',
  messenger: 'psid',
  slack: 'slack-user',
  discord: 'discord-user',
  webchat: 'webchat-session',
};

/** WhatsApp names people by number (digits only) or by business-scoped user id (`US.1349…`). */
export function identityKindOf(platform: PlatformKey, externalId: string): IdentityKind {
  if (platform !== 'whatsapp') return KIND_OF[platform];
  return /^\d+$/.test(externalId) ? 'wa-id' : 'bsuid';
}
