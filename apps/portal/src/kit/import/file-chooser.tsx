import { InboxOutlined } from '@ant-design/icons';
import { Upload } from 'antd';
import { useTranslation } from 'react-i18next';

interface FileChooserProps {
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
}

/** Takes one zip or the files of a package folder (选择数据包), by drop or by dialog. */
export function FileChooser({ files, onChange }: FileChooserProps) {
  const { t } = useTranslation('kit');
  return (
    <Upload.Dragger
      multiple
      accept=".zip,.json,.csv"
      showUploadList={false}
      fileList={[]}
      beforeUpload={(file, all) => {
        // Called once per file; the last call has them all.
        if (file === all.at(-1)) onChange(all);
        return false;
      }}
    >
      <p>
        <InboxOutlined style={{ fontSize: 26 }} />
      </p>
      <p>
        {files.length > 0
          ? t('package.chosen', { names: files.map((file) => file.name).join(', ') })
          : t('package.choose')}
      </p>
      <p className="jc-note">{t('package.hint')}</p>
    </Upload.Dragger>
  );
}
