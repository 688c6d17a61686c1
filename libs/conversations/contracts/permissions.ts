import type { PermissionCatalog } from '#kernel';

export const conversationsPermissions: PermissionCatalog = {
  'conversations.read': 'See conversations, their messages and contacts',
  'conversations.reply': 'Write to contacts, tag and note, and settle messages whose fate is unknown',
  'conversations.take-over': 'Take conversations over from the bot, hand them back and close them',
  'contacts.manage': 'Name and merge contacts, and link them with patients once they are verified',
  'inbox.manage':
    'Decide how conversations are given out, when the practice is open and how soon people must answer',
  'canned-replies.manage': 'Write the texts that staff answer contacts with',
  'bots.manage': 'Write and publish bots and the knowledge they answer from',
  'channels.manage': 'Open and change channels and their credentials',
};
