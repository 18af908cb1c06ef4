import { Button, Modal } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { useMay } from '../../api/session.js';
import {
  type Column,
  DateTime,
  type ListRequest,
  Page,
  ProblemBar,
  QueryTable,
  StatusTag,
} from '../../kit/index.js';
import type { Letter } from './data.js';
import { LetterDrawer } from './letter-drawer.js';
import { useStateOptions } from './vocabulary.js';

interface LettersQuery extends ListRequest {
  state?: 'submitted' | 'approved' | 'returned' | 'superseded';
}

/** Credit commitment letters, handed in by companies and reviewed (信用承诺书). */
export default function LettersPage() {
  const { t } = useTranslation('identity');
  const may = useMay();
  const [open, setOpen] = useState<Letter>();
  const [submitting, setSubmitting] = useState(false);
  const states = useStateOptions('letter', ['submitted', 'approved', 'returned', 'superseded']);
  const columns: Column<Letter>[] = [
    {
      key: 'orgName',
      title: t('field.organisation'),
      width: 320,
      sort: 'orgName',
      render: (row) => row.orgName,
      full: (row) => row.orgName,
    },
    {
      key: 'edition',
      title: t('letters.edition'),
      width: 110,
      render: (row) => t('letters.editionOf', { edition: row.edition }),
    },
    {
      key: 'fileName',
      title: t('letters.file'),
      width: 220,
      render: (row) => row.fileName,
      full: (row) => row.fileName,
    },
    {
      key: 'state',
      title: t('field.state'),
      width: 150,
      render: (row) => <StatusTag kind="letter" state={row.state} />,
    },
    { key: 'submittedBy', title: t('letters.submittedBy'), width: 120, render: (row) => row.submittedBy },
    {
      key: 'submittedAt',
      title: t('letters.submittedAt'),
      width: 160,
      align: 'end',
      sort: 'submittedAt',
      render: (row) => <DateTime value={row.submittedAt} />,
    },
    {
      key: 'decidedAt',
      title: t('letters.decidedAt'),
      width: 160,
      align: 'end',
      render: (row) => <DateTime value={row.decidedAt} />,
    },
  ];
  return (
    <Page title={t('letters.title')} note={t('letters.note')}>
      <QueryTable
        id="letters"
        caption={t('letters.caption')}
        queryKey={['letters', 'list']}
        load={(query: LettersQuery) => answered(api.GET('/api/v1/commitment-letters', { params: { query } }))}
        columns={columns}
        rowKey={(row) => row.id}
        defaultSort="-submittedAt"
        filters={[
          { name: 'q', label: t('field.organisation'), kind: 'text' },
          { name: 'state', label: t('field.state'), kind: 'select', options: states },
        ]}
        actions={
          may('commitment.submit') ? (
            <Button type="primary" onClick={() => setSubmitting(true)}>
              {t('letters.submit')}
            </Button>
          ) : null
        }
        onOpen={setOpen}
        {...(open === undefined ? {} : { openKey: open.id })}
        empty={{ text: t('letters.empty') }}
      />
      <LetterDrawer letter={open} onClose={() => setOpen(undefined)} />
      {submitting ? <SubmitLetter onClose={() => setSubmitting(false)} /> : null}
    </Page>
  );
}

function SubmitLetter({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('identity');
  const picker = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const submit = useDeed({
    send: (chosen: File, init) =>
      answered(
        api.POST('/api/v1/commitment-letters', {
          ...init,
          body: { file: '' },
          bodySerializer: () => {
            const form = new FormData();
            form.append('file', chosen);
            return form;
          },
        }),
      ),
    changes: [['letters'], ['todos']],
    onDone: onClose,
  });
  return (
    <Modal
      open
      title={t('letters.submit')}
      okText={t('letters.submit')}
      okButtonProps={{ disabled: !file }}
      confirmLoading={submit.running}
      onOk={() => {
        if (file) submit.perform(file);
      }}
      onCancel={onClose}
    >
      <div className="jc-stack">
        <input
          ref={picker}
          type="file"
          className="jc-hidden"
          tabIndex={-1}
          aria-label={t('letters.choose')}
          accept=".pdf,.png,.jpg,.jpeg"
          onChange={(event) => setFile(event.target.files?.[0])}
        />
        <Button onClick={() => picker.current?.click()}>{file ? file.name : t('letters.choose')}</Button>
        {submit.problem ? <ProblemBar problem={submit.problem} /> : null}
      </div>
    </Modal>
  );
}
