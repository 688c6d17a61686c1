import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { IdParam } from '#platform/http/id-param';
import { IfMatch } from '#platform/http/if-match';
import { ApiPage } from '#platform/http/openapi/api-page';
import { ChangeContact } from '../../application/commands/change-contact/change-contact.command.js';
import { LinkContact } from '../../application/commands/link-contact/link-contact.command.js';
import { MergeContacts } from '../../application/commands/merge-contacts/merge-contacts.command.js';
import { UndoMerge } from '../../application/commands/undo-merge/undo-merge.command.js';
import { UnlinkContact } from '../../application/commands/unlink-contact/unlink-contact.command.js';
import { ContactView } from '../../application/queries/find-contacts/contact.view.js';
import { FindContacts } from '../../application/queries/find-contacts/find-contacts.query.js';
import { ContactDuplicateView } from '../../application/queries/find-duplicates/contact-duplicate.view.js';
import { FindDuplicates } from '../../application/queries/find-duplicates/find-duplicates.query.js';
import { ContactDetailView } from '../../application/queries/get-contact/contact-detail.view.js';
import { GetContact } from '../../application/queries/get-contact/get-contact.query.js';
import { ChangeContactBody } from '../dto/change-contact.body.dto.js';
import { ContactDecisionDto } from '../dto/contact-decision.dto.js';
import { LinkContactBody } from '../dto/link-contact.body.dto.js';
import { MergeContactsBody } from '../dto/merge-contacts.body.dto.js';
import { UndoMergeBody } from '../dto/undo-merge.body.dto.js';
import { UnlinkContactBody } from '../dto/unlink-contact.body.dto.js';

/** The people who write to the practice: who they are, and for which patients they may speak. */
@ApiTags('contacts')
@ApiBearerAuth()
@Controller('v1/contacts')
export class ContactsController {
  constructor(private readonly mediator: Mediator) {}

  /** Lists and searches contacts. */
  @Get()
  @ApiPage(ContactView)
  list(@Query() query: FindContacts): Promise<PagedResult<ContactView>> {
    return this.mediator.ask(query);
  }

  /** One contact with its identities, verifications and merges. */
  @Get(':id')
  @ApiOkResponse({ type: ContactDetailView })
  get(@IdParam() contactId: string): Promise<ContactDetailView> {
    return this.mediator.ask(new GetContact({ contactId }));
  }

  /** Contacts who may be the same person, with the reasons. */
  @Get(':id/duplicates')
  @ApiOkResponse({ type: [ContactDuplicateView] })
  duplicates(@IdParam() contactId: string): Promise<ContactDuplicateView[]> {
    return this.mediator.ask(new FindDuplicates({ contactId }));
  }

  /** Changes name and notes. */
  @Patch(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(
    @IdParam() contactId: string,
    @Body() body: ChangeContactBody,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<void> {
    await this.mediator.send(new ChangeContact({ ...body, contactId, expectedVersion }));
  }

  /** Takes another contact for the same person. */
  @Post(':id/merge')
  @ApiCreatedResponse({ type: ContactDecisionDto })
  merge(
    @IdParam() contactId: string,
    @Body() body: MergeContactsBody,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<ContactDecisionDto> {
    return this.mediator.send(new MergeContacts({ ...body, contactId, expectedVersion }));
  }

  /** Takes a merge back. */
  @Post('merges/:id/undo')
  @HttpCode(204)
  @ApiNoContentResponse()
  async undo(@IdParam() mergeId: string, @Body() body: UndoMergeBody): Promise<void> {
    await this.mediator.send(new UndoMerge({ ...body, mergeId }));
  }

  /** Links a contact with a patient, after it was verified. */
  @Post(':id/links')
  @ApiCreatedResponse({ type: ContactDecisionDto })
  link(@IdParam() contactId: string, @Body() body: LinkContactBody): Promise<ContactDecisionDto> {
    return this.mediator.send(new LinkContact({ ...body, contactId }));
  }

  /** Ends a link with a patient. */
  @Post('links/:id/unlink')
  @HttpCode(204)
  @ApiNoContentResponse()
  async unlink(@IdParam() linkId: string, @Body() body: UnlinkContactBody): Promise<void> {
    await this.mediator.send(new UnlinkContact({ ...body, linkId }));
  }
}
