import type { ComponentType } from 'preact';
import { BroadcastsView } from '../broadcasts/broadcasts-view.tsx';
import { ChatView } from '../chat/chat-view.tsx';
import { CoverageView } from '../coverage/coverage-view.tsx';
import { FaultsView } from '../faults/faults-view.tsx';
import { ReceiversView } from '../receivers/receivers-view.tsx';
import type { View } from '../state/place.ts';
import { SwitchesView } from '../switches/switches-view.tsx';
import { TenantsView } from '../tenants/tenants-view.tsx';
import { TimelineView } from '../timeline/timeline-view.tsx';
import { TryView } from '../try/try-view.tsx';

export const viewComponents: Readonly<Record<View, ComponentType>> = {
  chat: ChatView,
  timeline: TimelineView,
  receivers: ReceiversView,
  broadcasts: BroadcastsView,
  faults: FaultsView,
  switches: SwitchesView,
  try: TryView,
  coverage: CoverageView,
  tenants: TenantsView,
};
