import { useConsole, useSay } from '../console.ts';
import { shellWords } from '../words/shell.ts';

export function TenantPicker() {
  const { tenants, places } = useConsole();
  const say = useSay();
  const current = tenants.current.value;
  if (tenants.list.value.length === 0) return null;
  return (
    <label class="tenant-picker">
      <span class="heard">{say(shellWords.tenant)}</span>
      <select
        value={current?.appid ?? ''}
        onFocus={() => void tenants.load()}
        onChange={({ currentTarget }) => places.go({ appid: currentTarget.value, id: undefined, search: undefined })}
      >
        {current === undefined && <option value="" />}
        {tenants.list.value.map(({ appid }) => (
          <option key={appid} value={appid}>
            {appid}
          </option>
        ))}
      </select>
    </label>
  );
}
