import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import { DataTable, Panel, Tag } from '../../../../kit/index.js';
import type { Tender } from '../../types.js';
import { useValueText } from '../wording.js';
import type { DraftForm } from './use-draft-form.js';
import { type DraftField, valuesOf } from './values.js';

/** Somebody was faster with the same fields (并发修改): both values, and whose shall stand. Nothing is overwritten silently. */
export function ConflictPanel({ tender, form }: { tender: Tender; form: DraftForm }) {
  const { t } = useTranslation('tenders');
  const textOf = useValueText();
  const stored = valuesOf(tender);
  return (
    <Panel
      title={t('conflict.title')}
      note={<Tag family="blocked">{t('draft.version', { version: String(tender.version) })}</Tag>}
      extra={
        <span className="jc-row-flex">
          <Button onClick={() => form.settle('theirs')}>{t('conflict.takeTheirs')}</Button>
          <Button onClick={() => form.settle('mine')}>{t('conflict.keepMine')}</Button>
        </span>
      }
      flush
    >
      <DataTable<DraftField>
        caption={t('conflict.title')}
        rows={form.contested}
        rowKey={(field) => field}
        columns={[
          { key: 'field', title: t('conflict.field'), width: 140, render: (field) => t(`fields.${field}`) },
          {
            key: 'before',
            title: t('conflict.before'),
            render: (field) => textOf(field, form.basis),
            full: (field) => textOf(field, form.basis),
          },
          {
            key: 'theirs',
            title: t('conflict.theirs'),
            render: (field) => textOf(field, stored),
            full: (field) => textOf(field, stored),
          },
          {
            key: 'mine',
            title: t('conflict.mine'),
            render: (field) => textOf(field, form.values),
            full: (field) => textOf(field, form.values),
          },
        ]}
      />
    </Panel>
  );
}
