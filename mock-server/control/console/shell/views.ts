import type { ComponentType } from 'preact';
import { ChatView } from '../chat/chat-view.tsx';
import { FaultsView } from '../faults/faults-view.tsx';
import { ReceiversView } from '../receivers/receivers-view.tsx';
import type { View } from '../state/place.ts';
import { SwitchesView } from '../switches/switches-view.tsx';
import { TimelineView } from '../timeline/timeline-view.tsx';
import { PlannedView } from './planned-view.tsx';

export const viewComponents: Readonly<Record<View, ComponentType>> = {
  chat: ChatView,
  timeline: TimelineView,
  receivers: ReceiversView,
  broadcasts: PlannedView,
  faults: FaultsView,
  switches: SwitchesView,
  try: PlannedView,
  tenants: PlannedView,
};
