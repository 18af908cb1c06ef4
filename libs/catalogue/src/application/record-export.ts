import type { Json, RecordTx, UnitOfWork } from '#kernel';

/** Taking data out is an act of its own (导出留痕): recorded before the first byte leaves. */
export class RecordExport {
  constructor(private readonly unitOfWork: UnitOfWork<RecordTx>) {}

  execute(what: string, filter: Readonly<Record<string, Json | undefined>>): Promise<void> {
    return this.unitOfWork.run((tx) =>
      tx.record({
        act: 'export.made',
        subject: { kind: 'export', id: what },
        after: Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as Json,
      }),
    );
  }
}
