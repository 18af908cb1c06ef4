import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Field } from '../field.js';
import { RegionSelect } from '../region/region-select.js';
import type { Filter } from './filter.js';

const SHOWN_WHEN_FOLDED = 3;

interface SearchFormProps {
  readonly filters: readonly Filter[];
  readonly values: Readonly<Record<string, string>>;
  readonly onSearch: (values: Readonly<Record<string, string>>) => void;
}

/** The form over a list (查询表单): 查询, 重置, and 展开 when there are more than three conditions. */
export function SearchForm({ filters, values, onSearch }: SearchFormProps) {
  const { t } = useTranslation('kit');
  const [draft, setDraft] = useState(values);
  const usesFolded = filters.slice(SHOWN_WHEN_FOLDED).some((filter) => values[filter.name]);
  const [unfolded, setUnfolded] = useState(usesFolded);
  const shown = unfolded ? filters : filters.slice(0, SHOWN_WHEN_FOLDED);
  return (
    <form
      className="jc-search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(draft);
      }}
    >
      {shown.map((filter) => (
        <Field key={filter.name} label={filter.label}>
          <FilterControl
            filter={filter}
            value={draft[filter.name] ?? ''}
            onChange={(value) => setDraft({ ...draft, [filter.name]: value.trimStart() })}
          />
        </Field>
      ))}
      <div className="jc-search-buttons">
        <Button type="primary" htmlType="submit" ghost>
          {t('query.search')}
        </Button>
        <Button
          onClick={() => {
            setDraft({});
            onSearch({});
          }}
        >
          {t('query.reset')}
        </Button>
        {filters.length > SHOWN_WHEN_FOLDED ? (
          <Button
            type="link"
            aria-expanded={unfolded}
            icon={unfolded ? <UpOutlined /> : <DownOutlined />}
            iconPlacement="end"
            onClick={() => setUnfolded(!unfolded)}
          >
            {unfolded ? t('query.fold') : t('query.unfold')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

interface ControlProps {
  readonly filter: Filter;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly id?: string;
}

function FilterControl({ filter, value, onChange, id }: ControlProps) {
  const { t } = useTranslation('kit');
  if (filter.kind === 'region')
    return (
      <RegionSelect
        value={value}
        placeholder={t('query.any')}
        onChange={onChange}
        {...(id === undefined ? {} : { id })}
      />
    );
  if (filter.kind === 'select') {
    return (
      <Select
        id={id ?? ''}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('query.any')}
        value={value || null}
        options={[...filter.options]}
        onChange={(next: string | null | undefined) => onChange(next ?? '')}
      />
    );
  }
  return (
    <Input
      id={id ?? ''}
      type={filter.kind === 'day' ? 'date' : 'text'}
      allowClear
      value={value}
      placeholder={filter.kind === 'text' ? (filter.placeholder ?? '') : ''}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
