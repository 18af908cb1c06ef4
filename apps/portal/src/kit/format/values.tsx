import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { grouped, isNegative, perCent } from './decimal-text.js';
import { instant, type Precision } from './instants.js';

/** Values arrive as text; nothing at all is shown as a dash with a reason, never as zero. */
type Value = string | null | undefined;

/** Stands where there is no figure (无数据), with the reason on hover and for screen readers. */
export function Missing({ why }: { why?: string | undefined }) {
  const { t } = useTranslation('kit');
  const reason = why ?? t('value.missing');
  return (
    <Tooltip title={reason}>
      <span className="jc-missing">
        <span aria-hidden="true">—</span>
        <span className="jc-hidden">{reason}</span>
      </span>
    </Tooltip>
  );
}

/** An amount in yuan (金额，元) with two decimals. The unit stands in the head of the column. */
export const Money = ({ value, why }: { value: Value; why?: string }) => (
  <Figure value={value} places={2} why={why} />
);

/** A comparable unit price (单位可比价) with four decimals. */
export const UnitPrice = ({ value, why }: { value: Value; why?: string }) => (
  <Figure value={value} places={4} why={why} />
);

function Figure({ value, places, why }: { value: Value; places: number; why?: string | undefined }) {
  if (value === null || value === undefined) return <Missing why={why} />;
  return (
    <span className={isNegative(value) ? 'jc-figure jc-negative' : 'jc-figure'}>
      {grouped(value, places)}
    </span>
  );
}

/** A quantity with its unit (数量): 412,000 片. */
export function Quantity({ value, unit, why }: { value: Value; unit?: string; why?: string }) {
  if (value === null || value === undefined) return <Missing why={why} />;
  return (
    <span className="jc-figure">
      {grouped(value, 0)}
      {unit ? <span className="jc-unit"> {unit}</span> : null}
    </span>
  );
}

/** A fraction as a rate (比率): 0.92 is 92.0 %. Pass null when the denominator is 0. */
export function Rate({ value, places = 1, why }: { value: Value; places?: number; why?: string }) {
  if (value === null || value === undefined) return <Missing why={why} />;
  return (
    <span className={isNegative(value) ? 'jc-figure jc-negative' : 'jc-figure'}>
      {perCent(value, places)} %
    </span>
  );
}

/** A moment in Beijing time (时间). */
export function DateTime({ value, precision = 'minute' }: { value: Value; precision?: Precision }) {
  if (!value) return <Missing />;
  return (
    <time className="jc-figure" dateTime={value}>
      {instant(value, precision)}
    </time>
  );
}

interface CodeProps {
  readonly value: Value;
  /** Groups of four, for hashes and long codes. */
  readonly inFours?: boolean;
  /** Shortened in the middle, for tables; the copy is whole. */
  readonly short?: boolean;
  readonly copy?: boolean;
}

/** A code, hash, batch or trace code (编码): monospace, with a button that copies it whole. */
export function Code({ value, inFours = false, short = false, copy = true }: CodeProps) {
  if (!value) return <Missing />;
  const text = short && value.length > 14 ? `${value.slice(0, 6)}…${value.slice(-4)}` : value;
  return (
    <span className="jc-code-value">
      <span className="jc-code" title={short ? value : undefined}>
        {inFours && !short ? text.replace(/(.{4})(?=.)/g, '$1 ') : text}
      </span>
      {copy ? <CopyButton value={value} /> : null}
    </span>
  );
}

function CopyButton({ value }: { value: string }) {
  const { t } = useTranslation('kit');
  const [copied, setCopied] = useState(false);
  const done = () => {
    setCopied(true);
    window.setTimeout(() => {
      setCopied(false);
    }, 2000);
  };
  return (
    <button
      type="button"
      className="jc-copy"
      aria-label={copied ? t('value.copied') : t('value.copy', { value })}
      onClick={() => {
        navigator.clipboard.writeText(value).then(done, () => undefined);
      }}
    >
      {copied ? <CheckOutlined /> : <CopyOutlined />}
    </button>
  );
}
