import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { download } from '../api/download.js';
import { asProblem } from '../api/problem.js';
import { ProblemBar } from './problem-bar.js';

interface DownloadButtonProps {
  readonly href: string;
  /** Used when the server names no file. */
  readonly fileName: string;
  readonly children: ReactNode;
  readonly type?: 'default' | 'primary' | 'link';
}

/** Saves a file of the server (下载); a refusal is shown in full instead of being saved. */
export function DownloadButton({ href, fileName, children, type = 'default' }: DownloadButtonProps) {
  const { t } = useTranslation('kit');
  const { modal } = App.useApp();
  const { mutate, isPending } = useMutation({
    mutationFn: (address: string) => download(address, fileName),
    onError: (error) => {
      modal.error({ title: t('download.refused'), icon: null, content: <Refusal error={error} /> });
    },
  });
  return (
    <Button icon={<DownloadOutlined />} type={type} loading={isPending} onClick={() => mutate(href)}>
      {children}
    </Button>
  );
}

function Refusal({ error }: { error: unknown }) {
  return <ProblemBar problem={asProblem(error)} />;
}

/** Prints the page as it stands, with the print layout of the style sheets (打印). */
export function PrintButton({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('kit');
  return (
    <Button
      icon={<PrinterOutlined />}
      onClick={() => {
        window.print();
      }}
    >
      {children ?? t('print')}
    </Button>
  );
}
