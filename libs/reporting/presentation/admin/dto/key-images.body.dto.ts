import { OmitType } from '@nestjs/swagger';
import { ChooseKeyImages } from '../../../application/commands/choose-key-images/choose-key-images.command.js';

/** All images that the report is to show, in their order. */
export class KeyImagesBody extends OmitType(ChooseKeyImages, ['reportId', 'expectedVersion'] as const) {}
