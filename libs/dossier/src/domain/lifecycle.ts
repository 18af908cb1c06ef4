/** A dossier of a round (轮次档案): the office asks for it, the platform builds it; what came to nothing is asked for anew. */
export const DOSSIER_LIFECYCLE = [
  { from: 'requested', on: 'build', to: 'building', by: 'platform' }, // 开始生成
  { from: 'building', on: 'build', to: 'building', by: 'platform' }, // 中断后重新生成
  { from: 'building', on: 'put-back', to: 'requested', by: 'platform' }, // 稍后再生成
  { from: 'building', on: 'finish', to: 'built', by: 'platform' }, // 生成完毕
  { from: 'building', on: 'fail', to: 'failed', by: 'platform' }, // 生成失败
] as const;

export type DossierState = (typeof DOSSIER_LIFECYCLE)[number]['from' | 'to'];
