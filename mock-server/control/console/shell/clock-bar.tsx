import { useConsole } from '../console.ts';
import type { TenantView } from '../state/records.ts';
import { localTime } from '../state/time.ts';

export function ClockBar({ tenant }: { readonly tenant: TenantView }) {
  const { clock } = useConsole();
  if (clock.view.value === undefined) return null;
  return (
    <div class="clock-bar">
      <time>{localTime(clock.now.value, tenant.timezone)}</time>
    </div>
  );
}
