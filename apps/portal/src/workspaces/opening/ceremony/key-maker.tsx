import { Button, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type KeyFile, newKeyFile, readKeyFile, SealingRefusal } from '#sealing';

import { localProblem } from '../../../api/local-problem.js';
import type { ProblemError } from '../../../api/problem.js';
import { Panel, ProblemBar, useUnsavedGuard } from '../../../kit/index.js';
import { useEnrolment, useRehearsal } from '../data.js';
import { tryKey } from '../keys.js';
import { CodeForm, useCodeAct } from '../opening-code.js';
import type { Ceremony, Room } from '../types.js';
import { CodeCard } from './code-card.js';

interface KeyMakerProps {
  readonly room: Room;
  readonly own: NonNullable<Ceremony['own']>;
  readonly onDone: () => void;
  /** There while an enrolled key is only to be replaced. */
  readonly onBack?: () => void;
}

/** A key file that is not enrolled yet, and its code where it was made on this page. */
interface MadeKey {
  readonly file: KeyFile;
  readonly openingCode: string | null;
}

/**
 * Makes the own key on this machine (生成密钥): the seed lives for the length of one function, the opening code until it was
 * typed back. Only the public keys and the seed wrapped under the code leave.
 */
export function KeyMaker({ room, own, onDone, onBack }: KeyMakerProps) {
  const { t, i18n } = useTranslation('opening');
  const [made, setMade] = useState<MadeKey | null>(null);
  const [kept, setKept] = useState(false);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  useUnsavedGuard(made !== null);
  const place = { round: room.roundNo, id: own.label, kind: own.kind };
  const attempt = async (make: () => Promise<MadeKey>) => {
    setProblem(null);
    setKept(false);
    try {
      setMade(await make());
    } catch (error) {
      setProblem(localProblem(error, i18n.language));
    }
  };
  if (!made)
    return (
      <Panel title={t('make.title')} note={t('make.where')}>
        <div className="jc-stack">
          <p>{t('make.text')}</p>
          {onBack ? <p className="jc-note">{t('make.replaces')}</p> : null}
          <div className="jc-row-flex">
            {onBack ? <Button onClick={onBack}>{t('make.keep')}</Button> : null}
            <Button type="primary" onClick={() => void attempt(() => newKeyFile(place))}>
              {t('make.act')}
            </Button>
          </div>
          <OwnFile onFile={(file) => void attempt(() => fileOf(file, place))} />
          {problem ? <ProblemBar problem={problem} /> : null}
        </div>
      </Panel>
    );
  if (made.openingCode !== null && !kept)
    return (
      <CodeCard
        room={room}
        own={own}
        file={made.file}
        openingCode={made.openingCode}
        onKept={() => setKept(true)}
      />
    );
  return (
    <EnrolForm
      tenderId={room.id}
      file={made.file}
      onBack={() => (made.openingCode === null ? setMade(null) : setKept(false))}
      onDone={() => {
        setMade(null);
        onDone();
      }}
    />
  );
}

async function fileOf(file: File, place: Pick<KeyFile, 'round' | 'id' | 'kind'>): Promise<MadeKey> {
  const read = readKeyFile(await file.text());
  for (const key of ['round', 'id', 'kind'] as const)
    if (read[key] !== place[key]) throw new SealingRefusal('key-file-elsewhere', `${key}: ${read[key]}`);
  return { file: read, openingCode: null };
}

/** For officers who trust the command more than a page: a key file of their own making. */
function OwnFile({ onFile }: { readonly onFile: (file: File) => void }) {
  const { t } = useTranslation('opening');
  return (
    <div className="jc-row-flex">
      <Upload
        accept=".json,application/json"
        maxCount={1}
        showUploadList={false}
        beforeUpload={(file) => {
          onFile(file);
          return false;
        }}
      >
        <Button size="small">{t('make.file')}</Button>
      </Upload>
      <span className="jc-note">{t('make.fileHint')}</span>
    </div>
  );
}

interface EnrolFormProps {
  readonly tenderId: string;
  readonly file: KeyFile;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** The code is typed back and must open the file, which is tried with a dummy share, before the key is enrolled. */
function EnrolForm({ tenderId, file, onBack, onDone }: EnrolFormProps) {
  const { t } = useTranslation('opening');
  const enrolment = useEnrolment(tenderId);
  const rehearsal = useRehearsal(tenderId);
  const act = useCodeAct(async (code) => {
    await tryKey(file, code);
    const { pk, vk } = file;
    await enrolment.performNow({ pk, vk, keyFile: JSON.stringify(file) });
    await rehearsal.performNow('rehearsed');
    onDone();
  });
  return (
    <Panel title={t('typeBack.title')} note={t('make.where')}>
      <div className="jc-stack">
        <p>{t('typeBack.text')}</p>
        <CodeForm act={act} label={t('typeBack.label')} verb={t('typeBack.act')} onBack={onBack} />
      </div>
    </Panel>
  );
}
