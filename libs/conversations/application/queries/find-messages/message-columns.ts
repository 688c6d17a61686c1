/** The columns of a `MessageView`, of `message m`. */
export const MESSAGE_COLUMNS = `m.id, m.conversation_id AS "conversationId", m.position, m.direction, m.author_kind AS "authorKind",
  m.author_id AS "authorId", m.text, m.buttons, m.pressed_button AS "pressedButton", m.media, m.status,
  m.status_code AS "statusCode", m.reply_key AS "replyKey", m.occurred_at AS "occurredAt", m.edited_at AS "editedAt",
  m.deleted_at AS "deletedAt", m.reactions`;
