import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { antdTheme } from '../theme/antd.js';
import { applyTokens, type TypeEdition } from '../theme/css-variables.js';

const STORED = 'jicai.edition';
const Edition = createContext<{ edition: TypeEdition; toggle: () => void } | null>(null);

/** The edition of the type (标准版、大字版) and how to change it. */
export function useEdition(): { edition: TypeEdition; toggle: () => void } {
  const edition = useContext(Edition);
  if (!edition) throw new Error('useEdition needs Appearance above it');
  return edition;
}

/** Language, type edition and tokens for everything below. */
export function Appearance({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const [edition, setEdition] = useState<TypeEdition>(readEdition);
  useLayoutEffect(() => {
    applyTokens(edition);
  }, [edition]);
  const value = useMemo(
    () => ({
      edition,
      toggle: () => {
        const next = edition === 'large' ? 'standard' : 'large';
        setEdition(next);
        keepEdition(next);
      },
    }),
    [edition],
  );
  const theme = useMemo(() => antdTheme(edition), [edition]);
  return (
    <Edition value={value}>
      <ConfigProvider
        locale={i18n.language === 'en' ? enUS : zhCN}
        theme={theme}
        button={{ autoInsertSpace: false }}
        wave={{ disabled: true }}
        getPopupContainer={popupContainer}
      >
        <AntApp component={false}>{children}</AntApp>
      </ConfigProvider>
    </Edition>
  );
}

/** Lists and small panels open inside the landmark of their trigger, so that screen readers find them there. */
const popupContainer = (trigger?: HTMLElement): HTMLElement =>
  trigger?.closest<HTMLElement>('[role="dialog"], main, header') ?? document.body;

function readEdition(): TypeEdition {
  try {
    return localStorage.getItem(STORED) === 'large' ? 'large' : 'standard';
  } catch {
    return 'standard';
  }
}

function keepEdition(edition: TypeEdition): void {
  try {
    localStorage.setItem(STORED, edition);
  } catch {
    // Without storage the choice lasts until the page is closed.
  }
}
