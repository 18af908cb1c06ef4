import { BookOutlined, SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Popover, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Column, Density } from '../table/column.js';
import type { SavedView, TablePreferences } from './preferences.js';

interface ToolbarProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly shown: ReadonlySet<string>;
  readonly preferences: TablePreferences;
  readonly change: (change: Partial<TablePreferences>) => void;
  readonly filters: Readonly<Record<string, string>>;
  readonly onView: (filters: Readonly<Record<string, string>>) => void;
  readonly hasFilters: boolean;
  /** Left end: new, import, batch acts. */
  readonly actions?: ReactNode;
  /** Right end: export and the like. */
  readonly exports?: ReactNode;
}

/** The line over a list (工具栏): acts on the left; saved views, columns, density and export on the right. */
export function Toolbar<Row>(props: ToolbarProps<Row>) {
  const { t } = useTranslation('kit');
  return (
    <div className="jc-toolbar">
      {props.actions}
      <div className="jc-toolbar-end">
        {props.hasFilters ? <Views {...props} views={props.preferences.views} /> : null}
        <Popover trigger="click" placement="bottomRight" content={<Chooser {...props} />}>
          <Button icon={<SettingOutlined />}>{t('query.columns')}</Button>
        </Popover>
        {props.exports}
      </div>
    </div>
  );
}

function Chooser<Row>({ columns, shown, preferences, change }: ToolbarProps<Row>) {
  const { t } = useTranslation('kit');
  const choosable = columns.filter((column, index) => index > 0 && column.key !== 'actions');
  const densities: { value: Density; label: string }[] = [
    { value: 'compact', label: t('query.compact') },
    { value: 'standard', label: t('query.standard') },
    { value: 'twoLine', label: t('query.roomy') },
  ];
  return (
    <div className="jc-chooser">
      <strong>{t('query.density')}</strong>
      <Segmented
        options={densities}
        value={preferences.density}
        onChange={(density) => change({ density })}
        aria-label={t('query.density')}
      />
      <strong>{t('query.columns')}</strong>
      {choosable.map((column) => (
        <Checkbox
          key={column.key}
          checked={shown.has(column.key)}
          onChange={(event) => {
            const next = new Set(shown);
            if (event.target.checked) next.add(column.key);
            else next.delete(column.key);
            change({ columns: [...next] });
          }}
        >
          {column.title}
        </Checkbox>
      ))}
      <Button type="link" onClick={() => change({ columns: null, density: 'standard' })}>
        {t('query.defaults')}
      </Button>
    </div>
  );
}

interface ViewsProps {
  readonly views: readonly SavedView[];
  readonly filters: Readonly<Record<string, string>>;
  readonly onView: (filters: Readonly<Record<string, string>>) => void;
  readonly change: (change: Partial<TablePreferences>) => void;
}

function Views({ views, filters, onView, change }: ViewsProps) {
  const { t } = useTranslation('kit');
  const [name, setName] = useState('');
  const keep = () => {
    const rest = views.filter((view) => view.name !== name.trim());
    change({ views: [...rest, { name: name.trim(), filters }] });
    setName('');
  };
  const content = (
    <div className="jc-chooser">
      {views.length === 0 ? <span className="jc-note">{t('query.noViews')}</span> : null}
      {views.map((view) => (
        <div key={view.name} className="jc-row-flex">
          <Button type="link" onClick={() => onView(view.filters)}>
            {view.name}
          </Button>
          <Button
            type="text"
            aria-label={t('query.forget', { name: view.name })}
            onClick={() => change({ views: views.filter((each) => each.name !== view.name) })}
          >
            {t('query.remove')}
          </Button>
        </div>
      ))}
      <Input
        value={name}
        maxLength={20}
        aria-label={t('query.viewName')}
        placeholder={t('query.viewName')}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={keep}
      />
      <Button disabled={!name.trim()} onClick={keep}>
        {t('query.keep')}
      </Button>
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={content}>
      <Button icon={<BookOutlined />}>{t('query.views')}</Button>
    </Popover>
  );
}
