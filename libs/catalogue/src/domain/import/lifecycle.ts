/** An import and its moves (导入批次状态流转): nothing reaches the catalogue before its confirmation. */
export const IMPORT_LIFECYCLE = [
  { from: 'dry-run', on: 'confirm', to: 'confirmed', by: 'importer' }, // 确认导入
  { from: 'dry-run', on: 'discard', to: 'refused', by: 'importer' }, // 放弃
] as const;
export type ImportState = (typeof IMPORT_LIFECYCLE)[number]['from' | 'to'];

/** What to do with a file that has bad rows: nothing at all, or the good rows only. The importer chooses (导入方式). */
export const CONFIRM_MODES = ['all-or-nothing', 'valid-rows'] as const;
export type ConfirmMode = (typeof CONFIRM_MODES)[number];
