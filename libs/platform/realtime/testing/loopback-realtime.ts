import { LocalTopics } from '../local-topics.js';
import { Realtime, type TopicListener } from '../realtime.js';
import { checkTopic, encodeMessage } from '../realtime-message.js';

/** Realtime within one process, for specs. */
export class LoopbackRealtime extends Realtime {
  readonly topics = new LocalTopics();

  publish(organizationId: string, topic: string, message: object): Promise<void> {
    const { text } = encodeMessage(organizationId, topic, message);
    this.topics.deliver(LocalTopics.key(organizationId, topic), text);
    return Promise.resolve();
  }

  subscribe(organizationId: string, topic: string, listener: TopicListener): Promise<() => void> {
    checkTopic(organizationId, topic);
    const key = LocalTopics.key(organizationId, topic);
    this.topics.add(key, listener);
    return Promise.resolve(() => void this.topics.remove(key, listener));
  }
}
