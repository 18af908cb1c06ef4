import { LeftOutlined, RightOutlined, VerticalRightOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';

import { AsOf } from '../as-of.js';
import { grouped } from '../format/decimal-text.js';
import { type ListState, PAGE_SIZES } from './list-state.js';

interface PagerProps {
  readonly state: ListState;
  readonly shown: number;
  readonly total: number;
  readonly nextCursor: string | null;
  /** The browser's time of the answer. */
  readonly readAt: number;
}

/** The line under a list (分页): which rows of how many, page size, first, back, forward. */
export function Pager({ state, shown, total, nextCursor, readAt }: PagerProps) {
  const { t } = useTranslation('kit');
  const from = (state.page - 1) * state.size + 1;
  const range = t('query.range', {
    from: grouped(String(from), 0),
    to: grouped(String(from + shown - 1), 0),
    total: grouped(String(total), 0),
  });
  return (
    <nav className="jc-pager" aria-label={t('query.pages')}>
      <span aria-live="polite">{shown === 0 ? t('query.none') : range}</span>
      <AsOf readAt={readAt} />
      <div className="jc-pager-moves">
        <Select
          aria-label={t('query.pageSize')}
          value={state.size}
          onChange={state.resize}
          options={PAGE_SIZES.map((size) => ({
            value: size,
            label: t('query.perPage', { size: String(size) }),
          }))}
        />
        <Button
          icon={<VerticalRightOutlined />}
          aria-label={t('query.first')}
          disabled={state.page === 1}
          onClick={state.first}
        />
        <Button
          icon={<LeftOutlined />}
          aria-label={t('query.back')}
          disabled={state.page === 1}
          onClick={state.back}
        />
        <span>{t('query.page', { page: String(state.page) })}</span>
        <Button
          icon={<RightOutlined />}
          aria-label={t('query.forward')}
          disabled={nextCursor === null}
          onClick={() => {
            if (nextCursor !== null) state.forward(nextCursor);
          }}
        />
      </div>
    </nav>
  );
}
