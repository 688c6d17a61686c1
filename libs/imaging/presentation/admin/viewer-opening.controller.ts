import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator } from '#kernel';
import { OpenViewer } from '../../application/commands/open-viewer/open-viewer.command.js';
import { ViewerAddressView } from '../../application/commands/open-viewer/viewer-address.view.js';

/** The viewer: opened from worklist, study and report by whoever is signed in here, shown by the public API. */
@ApiTags('studies')
@ApiBearerAuth()
@Controller('v1/viewer')
export class ViewerOpeningController {
  constructor(private readonly mediator: Mediator) {}

  /** Makes an address that opens the viewer once: on studies, or on the list of all of them. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: ViewerAddressView })
  open(@Body() body: OpenViewer): Promise<ViewerAddressView> {
    return this.mediator.send(body);
  }
}
