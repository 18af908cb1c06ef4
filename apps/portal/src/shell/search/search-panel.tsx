import { Input } from 'antd';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { ProblemBar } from '../../kit/problem-bar.js';
import type { Found, FoundGroup } from './found.js';
import { useFound } from './use-found.js';

interface Option extends Found {
  /** The last line of a kind, which leads to its whole list. */
  readonly whole: boolean;
}

/** The words and what they find: arrows choose, Enter opens, Esc leaves. The field keeps the focus all the time. */
export function SearchPanel({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const id = useId();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const { groups, searching, problem } = useFound(text);
  const lines = groups.map((group) => ({
    group,
    options: optionsOf(group, t('search.all', { count: group.total })),
  }));
  const options = lines.flatMap((line) => line.options);
  const at = Math.min(chosen, options.length - 1);
  const active = options[at];
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const go = (option: Option | undefined) => {
    if (!option) return;
    onLeave();
    void navigate(option.to);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => setChosen((at + 1) % Math.max(1, options.length)),
    ArrowUp: () => setChosen((at - 1 + options.length) % Math.max(1, options.length)),
    Enter: () => go(active),
  };
  const press = (event: KeyboardEvent) => {
    // Enter that ends the input of Chinese characters chooses characters, not a result.
    if (event.nativeEvent.isComposing || !(event.key in keys)) return;
    event.preventDefault();
    keys[event.key]?.();
  };
  const said =
    text.trim() === ''
      ? t('search.lead')
      : searching
        ? t('search.searching')
        : t('search.found', { count: options.length });
  return (
    <div className="jc-search-panel">
      <Input
        autoFocus
        size="large"
        value={text}
        maxLength={60}
        role="combobox"
        aria-label={t('search.title')}
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(active ? { 'aria-activedescendant': `${id}-${active.key}` } : {})}
        placeholder={t('search.hint')}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(0);
        }}
        onKeyDown={press}
      />
      <p className="jc-note" role="status">
        {said}
      </p>
      {problem ? <ProblemBar problem={problem} /> : null}
      <div
        id={`${id}-list`}
        ref={list}
        className="jc-search-found"
        role="listbox"
        aria-label={t('search.results')}
      >
        {lines.map(({ group, options: own }) => (
          <div key={group.kind} role="group" aria-labelledby={`${id}-of-${group.kind}`}>
            <h3 id={`${id}-of-${group.kind}`} role="presentation">
              {t(`search.kinds.${group.kind}`)}
            </h3>
            {own.map((option) => (
              <div
                key={option.key}
                id={`${id}-${option.key}`}
                role="option"
                aria-selected={option === active}
                className={option.whole ? 'jc-search-whole' : undefined}
                onMouseMove={() => setChosen(options.indexOf(option))}
                onClick={() => go(option)}
              >
                <span>{option.title}</span>
                {option.detail ? <span className="jc-note">{option.detail}</span> : null}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

const optionsOf = ({ kind, items, all }: FoundGroup, label: string): readonly Option[] => [
  ...items.map((item) => ({ ...item, whole: false })),
  ...(all === null ? [] : [{ key: `all-${kind}`, title: label, detail: null, to: all, whole: true }]),
];
