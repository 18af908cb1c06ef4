import {
  ceremonyHash,
  ceremonyRecord,
  checkCeremony,
  type KeyFile,
  positionOf,
  readKeyFile,
  readSignedCeremony,
  rehearse,
  SealingRefusal,
  signCeremony,
  withOfficerKeys,
} from '#sealing';

/** Tries a key file with a dummy share (演练): what it returns for is that the code opens it and the keys work. */
export async function tryKey(file: KeyFile, code: string): Promise<void> {
  const works = await withOfficerKeys(file, code, (keys) => rehearse(keys));
  if (!works) throw new SealingRefusal('key-file-altered', file.id);
}

/** The same, and that the keys are those of the signed ceremony, on which every bid will rest. */
export async function tryKeyInCeremony(keyFile: string, code: string, signed: string): Promise<void> {
  const file = readKeyFile(keyFile);
  await tryKey(file, code);
  const ceremony = readSignedCeremony(signed);
  await checkCeremony(ceremony);
  positionOf(ceremony.record, file);
}

/** The own signature over the record as it was shown and compared; refuses a record without the own keys. */
export async function signRecord(keyFile: string, code: string, record: string): Promise<string> {
  const file = readKeyFile(keyFile);
  const read = ceremonyRecord(JSON.parse(record));
  return withOfficerKeys(file, code, async (keys) => (await signCeremony(read, file.id, keys)).signature);
}

/** Hash of a record by this machine, from its text, not from what the server says it is. */
export const localHash = (record: string): string => ceremonyHash(ceremonyRecord(JSON.parse(record)));
