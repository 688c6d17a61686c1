import { plainToInstance } from 'class-transformer';
import type { Mediator } from '#kernel';
import { DemoSeed, type SeedStep } from '#platform/seed/demo-seed';
import { BotContentFields } from '../../application/commands/create-bot/bot-content.fields.js';
import { CreateBot } from '../../application/commands/create-bot/create-bot.command.js';
import { OpenChannel } from '../../application/commands/open-channel/open-channel.command.js';
import { PublishBot } from '../../application/commands/publish-bot/publish-bot.command.js';
import { WriteArticle } from '../../application/commands/write-article/write-article.command.js';
import { DEMO_KNOWLEDGE } from './demo-knowledge.js';

/** A bot that answers from the demo practice's knowledge, and the webchat where it does. */
@DemoSeed({ order: 30 })
export class ConversationsDemoSeed implements SeedStep {
  async run(mediator: Mediator): Promise<void> {
    for (const article of DEMO_KNOWLEDGE)
      await mediator.send(new WriteArticle({ ...article, published: true }));
    const { id: botId } = await mediator.send(
      new CreateBot({
        name: 'Front desk assistant',
        locale: 'en-GB',
        content: plainToInstance(BotContentFields, {
          emergencyText:
            'This may be an emergency. Please call 112 (or your local emergency number) NOW, or go to the nearest emergency department. Do not wait for an answer here.',
          intents: [
            {
              name: 'parking',
              examples: [
                'where can I park',
                'is there parking',
                'parking',
                'can I come by car',
                'do you have a car park',
              ],
              answer:
                'You can park behind the building, entrance from Mill Lane; the first two hours are free.',
            },
          ],
        }),
      }),
    );
    await mediator.send(new PublishBot({ botId }));
    await mediator.send(
      new OpenChannel({ platform: 'webchat', name: 'Website chat', botId, credentials: {} }),
    );
  }
}
