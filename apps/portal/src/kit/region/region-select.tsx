import { Select } from 'antd';

import { useRegions } from '../../api/regions.js';
import { useRegionChoice } from './region-choice.js';
import { below } from './scope.js';

interface RegionSelectProps {
  readonly value: string;
  readonly placeholder: string;
  readonly onChange: (value: string) => void;
  readonly id?: string;
}

/** The condition of a list by region (地区条件): within the one chosen in the bar, found by name or code. */
export function RegionSelect({ value, placeholder, onChange, id }: RegionSelectProps) {
  const { data } = useRegions();
  const { chosen } = useRegionChoice();
  const options = below(data ?? [], chosen).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Select
      id={id ?? ''}
      allowClear={value !== chosen}
      showSearch={{
        filterOption: (text, option) =>
          (option?.label.includes(text) ?? false) || (option?.value.startsWith(text) ?? false),
      }}
      placeholder={placeholder}
      value={value || null}
      options={options}
      onChange={(next: string | null | undefined) => onChange(next ?? '')}
    />
  );
}
