import { matchers, type SobotMatchers } from 'sobot-mock/matchers';

export const names: readonly (keyof typeof matchers)[] = ['toMatchContract', 'toHaveReceivedOperation'];
export type Matchers = SobotMatchers<void>;
