import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { type Column, DataTable, DateTime, Field, ProblemBar } from '../../kit/index.js';
import type { OwnAreaProduct, OwnAreas } from './types.js';

interface ListFormProps {
  readonly roundId: string;
  readonly product: OwnAreaProduct;
  readonly regions: OwnAreas['regions'];
  readonly isOpen: boolean;
}

/** One product's list of regions, the most preferred first (志愿顺序). */
export function ListForm({ roundId, product, regions, isOpen }: ListFormProps) {
  const { t } = useTranslation('areas');
  const [list, setList] = useState<readonly string[]>(product.regionIds);
  const names = new Map(regions.map(({ id, name }) => [id, name]));
  const file = useDeed({
    send: (regionIds: readonly string[], init) =>
      answered(
        api.PUT('/api/v1/rounds/{id}/area-lists/{productId}', {
          ...init,
          params: { path: { id: roundId, productId: product.productId } },
          body: { regionIds: [...regionIds] },
        }),
      ),
    changes: [['own-areas']],
  });
  const move = (at: number, by: -1 | 1) =>
    setList(
      list.map((region, i) =>
        i === at ? (list[at + by] ?? region) : i === at + by ? (list[at] ?? region) : region,
      ),
    );
  const nameOf = (region: string) => names.get(region) ?? region;
  const columns: Column<string>[] = [
    {
      key: 'order',
      title: t('own.order'),
      width: 110,
      render: (region) => t('own.nth', { n: String(list.indexOf(region) + 1) }),
    },
    { key: 'region', title: t('own.region'), render: nameOf, full: nameOf },
  ];
  const act = (icon: ReactNode, label: string, isOff: boolean, perform: () => void) => (
    <Button type="text" size="small" icon={icon} aria-label={label} disabled={isOff} onClick={perform} />
  );
  const acts: Column<string> = {
    key: 'actions',
    title: t('own.change'),
    width: 120,
    render: (region) => {
      const at = list.indexOf(region);
      const of = { region: nameOf(region) };
      return (
        <>
          {act(<ArrowUpOutlined />, t('own.up', of), at === 0, () => move(at, -1))}
          {act(<ArrowDownOutlined />, t('own.down', of), at === list.length - 1, () => move(at, 1))}
          {act(<CloseOutlined />, t('own.remove', of), false, () =>
            setList(list.filter((one) => one !== region)),
          )}
        </>
      );
    },
  };
  const isChanged = list.join() !== product.regionIds.join();
  return (
    <div className="jc-stack">
      <div className="jc-note">
        {product.filedAt === null ? (
          t('own.notFiled')
        ) : (
          <>
            {t('own.filedAt')} <DateTime value={product.filedAt} precision="second" />
          </>
        )}
      </div>
      {list.length > 0 ? (
        <DataTable
          caption={t('own.list')}
          columns={isOpen ? [...columns, acts] : columns}
          rows={list}
          rowKey={(region) => region}
        />
      ) : null}
      {isOpen ? (
        <>
          <Field label={t('own.add')}>
            <Select
              value={null}
              style={{ width: 260 }}
              showSearch={{ optionFilterProp: 'label' }}
              options={regions
                .filter(({ id }) => !list.includes(id))
                .map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(region: string | null) => {
                if (region !== null) setList([...list, region]);
              }}
            />
          </Field>
          {file.problem ? <ProblemBar problem={file.problem} /> : null}
          <div className="jc-row-flex">
            <Button
              type="primary"
              loading={file.running}
              disabled={list.length === 0 || !isChanged}
              onClick={() => file.perform(list)}
            >
              {t('own.save')}
            </Button>
            {product.filedAt !== null && !isChanged ? <span role="status">{t('own.saved')}</span> : null}
          </div>
        </>
      ) : null}
    </div>
  );
}
