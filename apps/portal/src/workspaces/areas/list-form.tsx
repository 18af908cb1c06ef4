import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { DateTime, Field, ProblemBar } from '../../kit/index.js';
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
      <ol aria-label={t('own.list')}>
        {list.map((region, at) => {
          const name = names.get(region) ?? region;
          return (
            <li key={region}>
              {name}
              {isOpen ? (
                <>
                  <Button
                    type="text"
                    size="small"
                    icon={<ArrowUpOutlined />}
                    aria-label={t('own.up', { region: name })}
                    disabled={at === 0}
                    onClick={() => move(at, -1)}
                  />
                  <Button
                    type="text"
                    size="small"
                    icon={<ArrowDownOutlined />}
                    aria-label={t('own.down', { region: name })}
                    disabled={at === list.length - 1}
                    onClick={() => move(at, 1)}
                  />
                  <Button
                    type="text"
                    size="small"
                    icon={<CloseOutlined />}
                    aria-label={t('own.remove', { region: name })}
                    onClick={() => setList(list.filter((one) => one !== region))}
                  />
                </>
              ) : null}
            </li>
          );
        })}
      </ol>
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
