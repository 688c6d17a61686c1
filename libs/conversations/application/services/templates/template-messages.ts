import { Injectable } from '@nestjs/common';
import { conflict, invalid, notFound } from '#kernel';
import type { Channel } from '../../../domain/channel.js';
import type { OutboundTemplate } from '../../../domain/outbound-message.js';
import { fillTemplate, type TemplateRefusal } from '../../../domain/template/fill-template.js';
import type { TemplateName, TemplatePurpose } from '../../../domain/template/purpose-templates.js';
import { MessagingPlatforms } from '../messaging-platforms.js';
import { MessageTemplates } from './message-templates.js';

/** A template with its places filled. */
export interface FilledTemplate {
  readonly template: OutboundTemplate;
  /** What the person will read. */
  readonly text: string;
}

const WHY: Readonly<Record<TemplateRefusal, string>> = {
  'conversations.template-not-approved': 'The platform has not approved this template, or no longer.',
  'conversations.template-not-sendable':
    'This template has places outside of its body, or named ones; only those with numbered places in the body can be sent.',
  'conversations.template-parameters': 'Give a text for each place of the template.',
  'conversations.template-too-long': 'With these parameters the template is longer than the platform takes.',
};

/** Finds a channel's template and fills it: what the platform would refuse is refused here. */
@Injectable()
export class TemplateMessages {
  constructor(
    private readonly templates: MessageTemplates,
    private readonly platforms: MessagingPlatforms,
  ) {}

  /** @throws DomainError that tells a member of staff why it cannot be sent */
  async fill(channel: Channel, name: TemplateName, parameters: readonly string[]): Promise<FilledTemplate> {
    if (!this.platforms.get(channel.platform).takesTemplates)
      throw invalid('conversations.no-templates', 'This platform has no templates: write a text.');
    const template = await this.templates.find(channel.id, name);
    if (!template) throw notFound('conversations.template');
    const filled = fillTemplate(template, parameters);
    if ('refusal' in filled) throw conflict(filled.refusal, WHY[filled.refusal]);
    return { template: { ...nameOf(template), parameters: filled.parameters }, text: filled.text };
  }

  /** What the practice has chosen for a purpose, filled; or why software cannot send it, as a code. */
  async forPurpose(
    channel: Channel,
    purpose: TemplatePurpose,
    parameters: readonly string[],
  ): Promise<FilledTemplate | { readonly refusal: string }> {
    const name = channel.purposeTemplates[purpose];
    if (!name) return { refusal: 'conversations.no-template' };
    const template = await this.templates.find(channel.id, name);
    if (!template) return { refusal: 'conversations.template.not-found' };
    const filled = fillTemplate(template, parameters);
    if ('refusal' in filled) return filled;
    return { template: { ...nameOf(template), parameters: filled.parameters }, text: filled.text };
  }
}

const nameOf = ({ name, language }: TemplateName): TemplateName => ({ name, language });
