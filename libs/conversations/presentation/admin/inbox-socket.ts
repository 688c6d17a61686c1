import { Injectable, type OnModuleInit } from '@nestjs/common';
import { forbidden, invalid, isId, Mediator, unauthenticated } from '#kernel';
import { Authenticator } from '#platform/http/auth/authenticator';
import type { RealtimeSocket } from '#platform/realtime/realtime-socket';
import type { UpgradeRequest } from '#platform/realtime/upgrade-request';
import { WebSocketDoor } from '#platform/realtime/web-socket-door';
import type { SocketSubject, WebSocketHandler } from '#platform/realtime/web-socket-handler';
import { GetConversation } from '../../application/queries/get-conversation/get-conversation.query.js';

const TOPICS_PER_SOCKET = 50;

/**
 * The inbox's socket, `/v1/conversations/socket`, for members of staff who may read conversations. It tells of the whole
 * inbox; `{subscribe: id}` and `{unsubscribe: id}` choose single conversations. Messages carry ids only.
 */
@Injectable()
export class InboxSocket implements WebSocketHandler, OnModuleInit {
  private readonly open = new WeakMap<RealtimeSocket<SocketSubject>, Set<string>>();

  constructor(
    private readonly sockets: WebSocketDoor,
    private readonly authenticator: Authenticator,
    private readonly mediator: Mediator,
  ) {}

  onModuleInit(): void {
    this.sockets.register('/v1/conversations/socket', this);
  }

  async authenticate({ bearer }: UpgradeRequest): Promise<SocketSubject> {
    if (!bearer) throw unauthenticated('identity.sign-in-required', 'Sign in or send an API key first.');
    const actor = await this.authenticator.authenticate(bearer);
    if (actor.kind === 'contact' || !actor.permissions.has('conversations.read'))
      throw forbidden('identity.permission-missing', 'This needs the permission conversations.read.');
    return { key: actor.id, organizationId: actor.organizationId, actor };
  }

  async opened(socket: RealtimeSocket<SocketSubject>): Promise<void> {
    this.open.set(socket, new Set());
    await socket.subscribe('inbox');
    socket.send({ type: 'ready' });
  }

  async message(socket: RealtimeSocket<SocketSubject>, text: string): Promise<void> {
    const { subscribe, unsubscribe } = read(text);
    const topics = this.open.get(socket) ?? new Set();
    if (isId(unsubscribe)) {
      topics.delete(unsubscribe);
      socket.unsubscribe(`conversation:${unsubscribe}`);
    }
    if (!isId(subscribe)) return;
    // Answers "not found" for a conversation of somebody else.
    await this.mediator.ask(new GetConversation({ conversationId: subscribe }));
    if (topics.size >= TOPICS_PER_SOCKET)
      throw invalid('conversations.too-many-subscriptions', 'Unsubscribe from a conversation first.');
    topics.add(subscribe);
    await socket.subscribe(`conversation:${subscribe}`);
    socket.send({ type: 'subscribed', conversationId: subscribe });
  }
}

function read(text: string): { subscribe?: unknown; unsubscribe?: unknown } {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Refused below.
  }
  throw invalid('conversations.malformed-event', 'A message must be {subscribe} or {unsubscribe}.');
}
