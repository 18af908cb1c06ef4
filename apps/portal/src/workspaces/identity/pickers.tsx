import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';

import { answered, api } from '../../api/client.js';
import { useRegions } from '../../api/regions.js';
import { type OrgKind, useOrganisation } from './data.js';

interface PickerProps {
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  /** Passed on by `Field`. */
  readonly id?: string;
  readonly 'aria-describedby'?: string | undefined;
  readonly status?: 'error' | '' | undefined;
}

const described = (props: PickerProps) => ({
  ...(props.id ? { id: props.id } : {}),
  ...(props['aria-describedby'] ? { 'aria-describedby': props['aria-describedby'] } : {}),
  ...(props.status ? { status: props.status } : {}),
});

/** Choice of a region by name or code (行政区划). */
export function RegionPicker(
  props: PickerProps & { readonly allowClear?: boolean; readonly placeholder?: string },
) {
  const { data } = useRegions();
  const options = (data ?? []).map((region) => ({
    value: region.code,
    label: `${region.name} ${region.code}`,
  }));
  return (
    <Select
      {...described(props)}
      showSearch={{ optionFilterProp: 'label' }}
      style={{ width: '100%' }}
      options={options}
      value={props.value ?? null}
      placeholder={props.placeholder}
      allowClear={props.allowClear ?? false}
      onChange={(value: string | null) => props.onChange(value ?? undefined)}
    />
  );
}

/** Choice of an active organisation of some kinds, found by name or code (单位). */
export function OrganisationPicker({
  kinds,
  ...props
}: PickerProps & { readonly kinds: readonly OrgKind[] }) {
  const [text, setText] = useState('');
  const q = useDeferredValue(text);
  const { data, isFetching } = useQuery({
    queryKey: ['organisations', 'pick', kinds, q],
    queryFn: () =>
      answered(
        api.GET('/api/v1/organisations', {
          params: { query: { limit: 20, state: 'active', kind: [...kinds], ...(q ? { q } : {}) } },
        }),
      ),
    staleTime: 30_000,
  });
  const { data: chosen } = useOrganisation(props.value);
  const found = data?.items ?? [];
  // The one chosen before has its name too when it is not among those found.
  const shown = chosen && !found.some((org) => org.id === chosen.id) && q === '' ? [chosen, ...found] : found;
  return (
    <Select
      {...described(props)}
      showSearch={{ filterOption: false, onSearch: setText }}
      style={{ width: '100%' }}
      loading={isFetching}
      options={shown.map((org) => ({ value: org.id, label: org.name }))}
      value={props.value ?? null}
      onChange={(value: string | null) => props.onChange(value ?? undefined)}
    />
  );
}

/** Choice of a product of the catalogue, found by name or code; none means all of them (产品). */
export function ProductPicker({ placeholder, ...props }: PickerProps & { readonly placeholder: string }) {
  const [text, setText] = useState('');
  const q = useDeferredValue(text);
  const { data, isFetching } = useQuery({
    queryKey: ['catalogue', 'pick', q],
    queryFn: () =>
      answered(
        api.GET('/api/v1/catalogue/products', { params: { query: { limit: 20, ...(q ? { q } : {}) } } }),
      ),
    staleTime: 30_000,
  });
  return (
    <Select
      {...described(props)}
      showSearch={{ filterOption: false, onSearch: setText }}
      style={{ width: '100%' }}
      allowClear
      placeholder={placeholder}
      loading={isFetching}
      options={(data?.items ?? []).map((product) => ({
        value: product.id,
        label: `${product.genericName} ${product.code}`,
      }))}
      value={props.value ?? null}
      onChange={(value: string | null) => props.onChange(value ?? undefined)}
    />
  );
}
