import { matchers, type SobotMatchers } from 'sobot-mock/matchers';

export const names = Object.keys(matchers);
export type Matchers = SobotMatchers<void>;
