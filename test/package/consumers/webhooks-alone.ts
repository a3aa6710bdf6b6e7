import { createEmitter, type Emitter } from 'sobot-mock/webhooks';

const emitter: Emitter & AsyncDisposable = createEmitter({ seed: 1 });
export const acknowledged: number = emitter.stats().acknowledged;
