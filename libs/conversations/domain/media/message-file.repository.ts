import type { MessageFile } from './message-file.js';

export abstract class MessageFileRepository {
  abstract find(id: string): Promise<MessageFile | undefined>;
  abstract ofMessage(messageId: string): Promise<MessageFile[]>;
  abstract add(file: MessageFile): Promise<void>;
  abstract update(file: MessageFile): Promise<void>;
}
