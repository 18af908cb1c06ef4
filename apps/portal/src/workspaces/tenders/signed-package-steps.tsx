import { Button, Upload } from 'antd';
import { useTranslation } from 'react-i18next';

interface SignedPackageStepsProps {
  readonly file: File | null;
  readonly isChecked: boolean;
  /** Says what taking the package does; absent when it cannot be taken, or was. */
  readonly take?: { readonly label: string; readonly running: boolean; readonly perform: () => void };
  readonly isChecking: boolean;
  readonly onChoose: (file: File) => void;
  readonly onCheck: () => void;
  readonly onAgain: () => void;
}

/** A signed package on its way in (接收签名数据包): chosen, checked, then taken or replaced by another one. */
export function SignedPackageSteps({
  file,
  isChecked,
  take,
  isChecking,
  onChoose,
  onCheck,
  onAgain,
}: SignedPackageStepsProps) {
  const { t } = useTranslation('tenders');
  return (
    <span className="jc-row-flex">
      {isChecked ? (
        <>
          <Button onClick={onAgain}>{t('members.other')}</Button>
          {take ? (
            <Button type="primary" loading={take.running} onClick={take.perform}>
              {take.label}
            </Button>
          ) : null}
        </>
      ) : (
        <>
          <Upload
            accept=".zip"
            maxCount={1}
            showUploadList={false}
            fileList={[]}
            beforeUpload={(chosen) => {
              onChoose(chosen);
              return false;
            }}
          >
            <Button>{file ? file.name : t('members.choose')}</Button>
          </Upload>
          <Button type="primary" disabled={file === null} loading={isChecking} onClick={onCheck}>
            {t('members.dryRun')}
          </Button>
        </>
      )}
    </span>
  );
}
