export { lagSeconds, turn, type Consumer, type StoredEvent, type Turn } from './consumer.js';
export { Consumers } from './consumers.js';
