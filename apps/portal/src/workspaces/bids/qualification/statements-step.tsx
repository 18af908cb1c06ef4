import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import {
  documentOf,
  type PackageStatement,
  type QualificationDocument,
  STATEMENT_FINDINGS,
  type StatementCheck,
  type StatementFinding,
  statementFindingLine,
} from '#sealing';

import { ProblemError } from '../../../api/problem.js';
import { Code, Field, Panel, ProblemBar } from '../../../kit/index.js';
import { FileButton } from '../wizard/price-step.js';

/** A file larger than this is taken by `jicai bid seal`, which does not hold it in a browser. */
const DOCUMENT_BYTES_MAX = 200 * 1024 * 1024;
const LENGTH_MAX = 200;

interface StatementsStepProps {
  readonly statements: readonly PackageStatement[];
  readonly values: Readonly<Record<string, string>>;
  readonly documents: readonly QualificationDocument[];
  readonly check: StatementCheck;
  readonly onValue: (key: string, value: string) => void;
  readonly onDocuments: (documents: readonly QualificationDocument[]) => void;
  readonly onNext: () => void;
}

const isError = ({ code }: StatementFinding): boolean => STATEMENT_FINDINGS[code].level === 'error';

/** Statements are typed, documents are read for their digests alone; both stay on this machine until they are sealed (声明). */
export function StatementsStep(props: StatementsStepProps) {
  const { t, i18n } = useTranslation('bids');
  const { statements, values, check } = props;
  const language = i18n.language.startsWith('zh') ? 'zh' : 'en';
  const [tried, setTried] = useState(false);
  const errors = check.findings.filter(isError);
  const errorOf = (key: string): string | undefined => {
    const finding = errors.find(({ what }) => what === key);
    const shown = finding && (tried || finding.code !== 'statement-missing');
    return shown ? STATEMENT_FINDINGS[finding.code][language] : undefined;
  };
  const ofDocuments = errors.filter(({ code }) => code.startsWith('document-'));
  return (
    <>
      <Panel title={t('statements.title')} note={t('statements.note')}>
        <div className="jc-stack">
          {statements.map((statement) => (
            <Field
              key={statement.key}
              label={statement[language]}
              required={statement.required}
              error={errorOf(statement.key)}
            >
              <Input
                autoComplete="off"
                maxLength={LENGTH_MAX}
                value={values[statement.key] ?? ''}
                onChange={(event) => props.onValue(statement.key, event.target.value)}
              />
            </Field>
          ))}
        </div>
      </Panel>
      <Documents {...props} faults={ofDocuments.map((fault) => statementFindingLine(fault, language))} />
      <div className="jc-bid-tools">
        <Button
          type="primary"
          onClick={() => {
            setTried(true);
            if (check.content) props.onNext();
          }}
        >
          {t('statements.next')}
        </Button>
        <span className="jc-note">
          {tried && errors.length > 0
            ? t('statements.errors', { count: errors.length })
            : t('statements.leave')}
        </span>
      </div>
    </>
  );
}

/** Documents that go with the statements: the seal holds name, size and digest, the company keeps the files. */
function Documents({
  documents,
  onDocuments,
  faults,
}: Pick<StatementsStepProps, 'documents' | 'onDocuments'> & { readonly faults: readonly string[] }) {
  const { t } = useTranslation('bids');
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const add = async (file: File): Promise<void> => {
    setProblem(null);
    if (file.size > DOCUMENT_BYTES_MAX)
      setProblem(new ProblemError({ code: 'file-too-large', title: t('statements.tooLarge') }, -1));
    else onDocuments([...documents, documentOf(file.name, new Uint8Array(await file.arrayBuffer()))]);
  };
  return (
    <Panel title={t('statements.documents')} note={t('statements.documentsNote')}>
      <div className="jc-stack">
        {documents.length === 0 ? <p className="jc-note">{t('statements.noDocuments')}</p> : null}
        {documents.map(({ name, sha256 }, at) => (
          <div key={`${name} ${sha256}`} className="jc-bid-tools">
            <span>{name}</span>
            <Code value={sha256} short />
            <Button size="small" onClick={() => onDocuments(documents.filter((_, i) => i !== at))}>
              {t('statements.remove', { name })}
            </Button>
          </div>
        ))}
        {faults.map((fault) => (
          <div key={fault} className="jc-field-error" role="alert">
            {fault}
          </div>
        ))}
        {problem ? <ProblemBar problem={problem} /> : null}
        <FileButton
          label={t('statements.add')}
          accept=".pdf,.docx,.xlsx,.zip,.jpg,.png"
          onFile={(file) => void add(file)}
        />
      </div>
    </Panel>
  );
}
