import { Button, Checkbox, Input } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { type PackageItem, PRICE_FINDINGS, type PriceFinding, type PriceRow } from '#sealing';

import { Money, Panel } from '../../../kit/index.js';
import { findingText, isError, isYes } from './prices.js';
import type { PricedPart } from './sealing.js';

interface PriceStepProps {
  readonly part: PricedPart;
  readonly items: readonly PackageItem[];
  readonly rows: readonly PriceRow[];
  readonly findings: readonly PriceFinding[];
  readonly shown: boolean;
  readonly onShow: (shown: boolean) => void;
  readonly onCell: (product: string, change: Partial<Pick<PriceRow, 'price' | 'revival'>>) => void;
  readonly onFile: (file: File) => void;
  readonly onClear: () => void;
  readonly onNext: () => void;
}

/** Prices are typed or read from a file, and stay in the memory of this page (报价). */
export function PriceStep(props: PriceStepProps) {
  const { t, i18n } = useTranslation('bids');
  const { part, items, rows, findings, shown } = props;
  const language = i18n.language.startsWith('zh') ? 'zh' : 'en';
  const errors = findings.filter(isError);
  const rowOf = new Map(rows.map((row) => [row.product.trim(), row]));
  return (
    <Panel
      title={t(`prices.titles.${part}`)}
      note={t('prices.note')}
      extra={
        <Button size="small" onClick={() => props.onShow(!shown)}>
          {t(shown ? 'prices.hide' : 'prices.show')}
        </Button>
      }
    >
      <div className="jc-stack">
        <div className="jc-bid-tools">
          <FileButton label={t('prices.file')} accept=".csv,text/csv" onFile={props.onFile} />
          <Button onClick={props.onClear}>{t('prices.clear')}</Button>
          <span className="jc-note">{t(`prices.fileHints.${part}`)}</span>
        </div>
        <div className="jc-table-scroll" role="group" aria-label={t('prices.caption')} tabIndex={0}>
          <table className="jc-table jc-density-standard">
            <caption className="jc-hidden">{t('prices.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('page.product')}</th>
                <th scope="col" className="jc-end">
                  {t(part === 'price' ? 'page.ceiling' : 'quotes.cap')}
                </th>
                <th scope="col" className="jc-end">
                  {t('page.reference')}
                </th>
                <th scope="col" className="jc-end">
                  {t('prices.price')}
                </th>
                {part === 'price' ? <th scope="col">{t('prices.revival')}</th> : null}
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <PriceRowCells
                  key={item.id}
                  part={part}
                  item={item}
                  row={rowOf.get(item.id)}
                  findings={findings.filter(
                    ({ row, code }) => row === rowOf.get(item.id)?.row && code !== 'abstains',
                  )}
                  shown={shown}
                  onCell={props.onCell}
                />
              ))}
            </tbody>
          </table>
        </div>
        {errors.length > 0 ? (
          <div className="jc-problem" role="alert">
            <div className="jc-problem-text">
              <strong>{t('prices.errors', { count: errors.length })}</strong>
              <ul>
                {errors.map((finding) => (
                  <li key={`${finding.row} ${finding.code} ${finding.what}`}>
                    {findingText(finding, shown, language)}
                  </li>
                ))}
              </ul>
            </div>
          </div>
        ) : null}
        <div className="jc-bid-tools">
          <Button type="primary" disabled={errors.length > 0} onClick={props.onNext}>
            {t('prices.next')}
          </Button>
          <span className="jc-note">{t('prices.leave')}</span>
        </div>
      </div>
    </Panel>
  );
}

function PriceRowCells({
  part,
  item,
  row,
  findings,
  shown,
  onCell,
}: Pick<PriceStepProps, 'part' | 'shown' | 'onCell'> & {
  readonly item: PackageItem;
  readonly row: PriceRow | undefined;
  readonly findings: readonly PriceFinding[];
}) {
  const { t, i18n } = useTranslation('bids');
  const language = i18n.language.startsWith('zh') ? 'zh' : 'en';
  const wrong = findings.some(isError);
  const sentences = findings.map(({ code }) => PRICE_FINDINGS[code][language]).join('；');
  const noteId = `bid-note-${item.id}`;
  return (
    <tr>
      <th scope="row">
        {item.name} <span className="jc-note">{item.id}</span>
      </th>
      <td className="jc-end">
        <Money value={item.ceiling} why={t('page.noCeiling')} />
      </td>
      <td className="jc-end">
        <Money value={item.reference} />
      </td>
      <td className="jc-end">
        <Input
          className={shown ? 'jc-bid-price' : 'jc-bid-price jc-bid-masked'}
          inputMode="decimal"
          autoComplete="off"
          aria-label={t('prices.priceOf', { name: item.name })}
          aria-invalid={wrong || undefined}
          aria-describedby={sentences ? noteId : undefined}
          status={wrong ? 'error' : ''}
          value={row?.price ?? ''}
          onChange={(event) => onCell(item.id, { price: event.target.value })}
        />
        {sentences ? (
          <div className={wrong ? 'jc-field-error' : 'jc-note'} id={noteId}>
            {sentences}
          </div>
        ) : null}
      </td>
      {part === 'price' ? (
        <td>
          <Checkbox
            aria-label={t('prices.revivalOf', { name: item.name })}
            checked={isYes(row?.revival ?? '')}
            onChange={(event) => onCell(item.id, { revival: event.target.checked ? '是' : '否' })}
          />
        </td>
      ) : null}
    </tr>
  );
}

/** A button that opens a file of this computer. */
export function FileButton({
  label,
  accept,
  onFile,
}: {
  readonly label: string;
  readonly accept: string;
  readonly onFile: (file: File) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        hidden
        type="file"
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
      <Button onClick={() => input.current?.click()}>{label}</Button>
    </>
  );
}
