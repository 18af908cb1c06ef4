import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Language } from '../../i18n/language.js';
import type { StatusFamily } from '../../theme/tokens.js';
import { type Mark, StatusIcon } from './status-icon.js';
import { statusWord } from './vocabulary.js';

interface TagProps {
  readonly family: StatusFamily;
  readonly children: ReactNode;
  /** Without a fill, for dense rows. */
  readonly plain?: boolean;
  /** A shape of its own within the family. */
  readonly mark?: Mark | undefined;
}

/** A word in a status family, where the words are put together on the spot: 复活报价中，剩 1 天 2 小时. */
export function Tag({ family, children, plain = false, mark }: TagProps) {
  return (
    <span className={`jc-tag jc-tag-${family}${plain ? ' jc-tag-plain' : ''}`}>
      <StatusIcon family={family} mark={mark} />
      <span>{children}</span>
    </span>
  );
}

/** The state of a thing as a tag (状态标签), by the vocabulary: `<StatusTag kind="organisation" state="active" />`. */
export function StatusTag({ kind, state, plain = false }: { kind: string; state: string; plain?: boolean }) {
  const { i18n } = useTranslation();
  const word = statusWord(kind, state);
  return (
    <Tag family={word.family} mark={word.mark} plain={plain}>
      {word[i18n.language as Language]}
    </Tag>
  );
}
