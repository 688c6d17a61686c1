import { CommandHandler, type ICommandHandler } from '#kernel';
import { replyWith } from '../../../domain/bot/reply-with.js';
import { ConversationRepository } from '../../../domain/conversation.repository.js';
import { BotReplies } from '../../services/turns/bot-replies.js';
import { PutFlowAside } from './put-flow-aside.command.js';

@CommandHandler(PutFlowAside)
export class PutFlowAsideHandler implements ICommandHandler<PutFlowAside> {
  constructor(
    private readonly conversations: ConversationRepository,
    private readonly replies: BotReplies,
  ) {}

  async execute({ runId }: PutFlowAside): Promise<void> {
    const conversation = await this.conversations.findByFlow(runId);
    if (!conversation) return;
    conversation.botAdvances({ ...conversation.botState, flow: null });
    const speaker = conversation.status === 'bot' ? await this.replies.speakerOf(conversation) : null;
    if (!speaker) return this.conversations.update(conversation);
    const { flows } = speaker.voice.texts;
    await this.replies.say(conversation, [replyWith('flows.timedOut', flows.timedOut())], speaker);
  }
}
