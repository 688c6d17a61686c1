import type { PermissionCatalog } from '#kernel';

export const conversationsPermissions: PermissionCatalog = {
  'conversations.read': 'See conversations, their messages and contacts',
  'conversations.reply': 'Write to contacts, and settle messages whose fate is unknown',
  'conversations.take-over': 'Take conversations over from the bot, hand them back and close them',
  'bots.manage': 'Write and publish bots and the knowledge they answer from',
  'channels.manage': 'Open and change channels and their credentials',
};
