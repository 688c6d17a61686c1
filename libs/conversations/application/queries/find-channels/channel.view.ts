import type { ChannelConnection, ChannelStatus } from '../../../domain/channel.js';
import type { ChannelState } from '../../../domain/health/channel-state.js';
import type { PlatformKey } from '../../../domain/platform-key.js';
import type { PurposeTemplatesView } from './purpose-templates.view.js';

/** A channel, without its credentials: they are never shown. */
export class ChannelView {
  readonly id!: string;
  readonly version!: number;
  readonly platform!: PlatformKey;
  readonly name!: string;
  readonly botId!: string | null;
  readonly status!: ChannelStatus;
  /** Whether the platform knows where to call. */
  readonly connection!: ChannelConnection;
  /** Why connecting failed, as a code. */
  readonly connectionDetail!: string | null;
  /** The account's name on the platform. */
  readonly account!: string | null;
  /** Where the platform calls; to be set there by hand when connecting failed. */
  readonly webhookUrl!: string;
  /** Of a webchat: a page with the chat, for practices that do not embed it on a site of their own. */
  readonly pageUrl!: string | null;
  /** Whether the platform calls us as it should; asked every ten minutes. `silent`: nobody has for longer than usual. */
  readonly health!: ChannelState;
  /** What is wrong, as a code. */
  readonly healthCode!: string | null;
  /** When the platform was last asked. */
  readonly checkedAt!: Date | null;
  /** When the platform had last called then. */
  readonly lastEventAt!: Date | null;
  /** When connecting again last set it right. */
  readonly repairedAt!: Date | null;
  /** What software writes with where only an approved template may be sent, by purpose. */
  readonly purposeTemplates!: PurposeTemplatesView;
  /** When the platform's templates were last read; null where it has none. */
  readonly templatesReadAt!: Date | null;
  /** Why reading them failed, as a code. */
  readonly templatesFailure!: string | null;
  readonly createdAt!: Date;
}
