import { MessagingPlatform } from '../../../application/services/messaging-platform.js';
import type {
  ConnectResult,
  Verification,
  WebhookQuery,
  WebhookRequest,
} from '../../../application/services/messaging-platform.js';
import type { SendResult } from '../../../domain/send-result.js';
import { networkFailure } from '../network-failure.js';
import type { PlatformAnswer } from '../call-json.js';
import { splitText } from '../split-text.js';
import { answerHubChallenge } from './answer-hub-challenge.js';
import { GraphApi } from './graph-api.js';
import { graphFailure } from './graph-failure.js';
import { verifyHubSignature } from './verify-hub-signature.js';

/** "Standard messaging window" and "customer service window": from the person's last message. */
const WINDOW_MS = 24 * 3_600_000;
const SECONDS_BETWEEN_CONNECTS = 10;

interface AppCredentials {
  readonly appSecret: string;
  readonly verifyToken: string;
}

/** What Meta's messengers have in common: webhooks signed with an app's secret, the Graph API and its errors. */
export abstract class MetaPlatform<
  Credentials extends AppCredentials,
> extends MessagingPlatform<Credentials> {
  protected readonly graph: GraphApi;

  /** @param graphRoot base address of the Graph API, without a slash at its end */
  constructor(graphRoot: string) {
    super();
    this.graph = new GraphApi(graphRoot);
  }

  override verify(request: WebhookRequest, { appSecret }: Credentials): Promise<Verification> {
    return Promise.resolve(verifyHubSignature(request, appSecret));
  }

  override confirm(query: WebhookQuery, { verifyToken }: Credentials): string | null {
    return answerHubChallenge(query, verifyToken);
  }

  override openUntil(lastReceivedAt: Date, _byPerson: boolean): Date | null {
    return new Date(lastReceivedAt.getTime() + WINDOW_MS);
  }

  override split(text: string): string[] {
    return splitText(text, this.limits.text);
  }

  /** Meta's messengers wait for no sign that a press was received. */
  override acknowledge(): Promise<void> {
    return Promise.resolve();
  }

  /** @param sentId reads the platform's id of the message from an answer */
  protected async sent(
    call: Promise<PlatformAnswer>,
    sentId: (body: unknown) => string | undefined,
  ): Promise<SendResult> {
    try {
      const answer = await call;
      const platformMessageId = answer.status < 300 ? sentId(answer.body) : undefined;
      return platformMessageId ? { kind: 'sent', platformMessageId } : graphFailure(answer, this.key);
    } catch (error) {
      return networkFailure(error);
    }
  }

  /** A call whose failure does not matter. */
  protected async courtesy(call: Promise<PlatformAnswer>): Promise<void> {
    await call.catch(() => undefined);
  }

  /** @returns the body of a call for connecting, or what its failure means: such a call may be repeated */
  protected async connecting(
    call: Promise<PlatformAnswer>,
  ): Promise<{ readonly body: unknown } | Exclude<ConnectResult, { kind: 'connected' }>> {
    const failure = await call.then(
      (answer) => (answer.status < 300 ? { body: answer.body } : graphFailure(answer, this.key)),
      networkFailure,
    );
    if ('body' in failure || failure.kind === 'retry-after') return failure;
    // An account that the token does not open is answered like a bad request.
    if (failure.kind === 'permanent') return { kind: 'permanent', code: 'credentials-refused' };
    return { kind: 'retry-after', seconds: SECONDS_BETWEEN_CONNECTS, code: failure.code };
  }
}
