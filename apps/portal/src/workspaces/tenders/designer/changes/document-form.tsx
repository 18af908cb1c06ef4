import { Button, Input, Select, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDeed } from '../../../../api/deed.js';
import { Field, grouped, ProblemBar } from '../../../../kit/index.js';
import { useDocuments } from './document-list.js';
import { type NewDocument, sendDocument } from './send-document.js';

const NEW = '';

/** Takes one file for the documents of a draft, or of an amendment (上传采购文件). */
export function DocumentForm({ tenderId, amendment }: { tenderId: string; amendment?: string }) {
  const { t } = useTranslation('tenders');
  const { data } = useDocuments(tenderId);
  const [file, setFile] = useState<File | null>(null);
  const [title, setTitle] = useState('');
  const [document, setDocument] = useState(NEW);
  const known = data?.items.find(({ id }) => id === document);
  const send = useDeed({
    send: (sent: NewDocument, init) => sendDocument(sent, init),
    changes: [['tender', tenderId]],
    onDone: () => {
      setFile(null);
      setTitle('');
      setDocument(NEW);
    },
  });
  const named = known?.title ?? title.trim();
  const ready = file !== null && named !== '';
  return (
    <form
      className="jc-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready)
          send.perform({
            tenderId,
            file,
            title: named,
            ...(known ? { document: known.id } : {}),
            ...(amendment === undefined ? {} : { amendment }),
          });
      }}
    >
      <div className="jc-form-grid">
        <Field label={t('documents.what')}>
          <Select
            value={document}
            options={[
              { value: NEW, label: t('documents.newOne') },
              ...(data?.items ?? []).map(({ id, title: of }) => ({
                value: id,
                label: t('documents.versionOf', { title: of }),
              })),
            ]}
            onChange={setDocument}
          />
        </Field>
        {known ? null : (
          <Field label={t('documents.name')} required>
            <Input value={title} maxLength={200} onChange={(event) => setTitle(event.target.value)} />
          </Field>
        )}
      </div>
      {send.problem ? <ProblemBar problem={send.problem} /> : null}
      <div className="jc-row-flex">
        <Upload
          accept=".pdf,.docx,.xlsx,.zip"
          maxCount={1}
          showUploadList={false}
          fileList={[]}
          beforeUpload={(chosen) => {
            setFile(chosen);
            return false;
          }}
        >
          <Button>{file ? file.name : t('documents.choose')}</Button>
        </Upload>
        <Button type="primary" htmlType="submit" disabled={!ready} loading={send.running}>
          {t('documents.upload')}
        </Button>
      </div>
      <p className="jc-note">
        {t('documents.hint', {
          megabytes: grouped(String(Math.floor((data?.bytesMax ?? 0) / 1024 / 1024)), 0),
          most: String(data?.countMax ?? ''),
        })}
      </p>
    </form>
  );
}
