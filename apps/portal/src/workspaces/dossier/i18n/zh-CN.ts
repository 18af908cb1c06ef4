/** Chinese texts of dossiers of rounds, the source of their translations. */
export const dossier = {
  title: '轮次档案',
  note: '一个签名的压缩包，收齐本轮全部材料，可离线验证。',
  later: '开标后或者作废后可以生成。',
  none: '尚未生成。',
  build: '生成档案',
  buildAnew: '生成新版',
  consequence: '按此刻的材料生成新的一版，已有版本不变；生成完毕后可下载。',
  edition: '第 {{n}} 版',
  readerships: { full: '全卷', open: '公开版' },
  withoutPrices: '不含未公开的价格',
  download: '下载（{{size}}）',
  digest: 'SHA-256',
  failed: '未生成：{{reason}}',
  how: '验证方法',
  howNote: '下载后运行以下命令，逐卷核对签名、文件、截标、开标和评审，并指出第一个不符的文件。',
} as const;

declare module '../../../i18n/namespaces.js' {
  interface Namespaces {
    dossier: typeof dossier;
  }
}
