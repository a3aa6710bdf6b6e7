import type { ComponentType } from 'preact';
import { ChatView } from '../chat/chat-view.tsx';
import type { View } from '../state/place.ts';
import { PlannedView } from './planned-view.tsx';

export const viewComponents: Readonly<Record<View, ComponentType>> = {
  chat: ChatView,
  timeline: PlannedView,
  receivers: PlannedView,
  broadcasts: PlannedView,
  faults: PlannedView,
  switches: PlannedView,
  try: PlannedView,
  tenants: PlannedView,
};
