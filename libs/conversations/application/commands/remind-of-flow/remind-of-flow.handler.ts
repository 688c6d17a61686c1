import { CommandHandler, type ICommandHandler } from '#kernel';
import { askOpenQuestion } from '../../../domain/bot/flows/ask-open-question.js';
import { replyWith } from '../../../domain/bot/reply-with.js';
import { ConversationRepository } from '../../../domain/conversation.repository.js';
import { BotReplies } from '../../services/turns/bot-replies.js';
import { RemindOfFlow } from './remind-of-flow.command.js';

@CommandHandler(RemindOfFlow)
export class RemindOfFlowHandler implements ICommandHandler<RemindOfFlow> {
  constructor(
    private readonly conversations: ConversationRepository,
    private readonly replies: BotReplies,
  ) {}

  async execute({ runId }: RemindOfFlow): Promise<void> {
    const conversation = await this.conversations.findByFlow(runId);
    const flow = conversation?.botState.flow;
    if (conversation?.status !== 'bot' || !flow) return;
    const speaker = await this.replies.speakerOf(conversation);
    if (!speaker) return;
    const { texts } = speaker.voice;
    const said = [replyWith('flows.reminder', texts.flows.reminder()), askOpenQuestion(flow, speaker.voice)];
    await this.replies.say(conversation, said, speaker);
  }
}
